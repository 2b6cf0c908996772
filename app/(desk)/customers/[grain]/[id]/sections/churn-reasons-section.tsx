import { Sourced } from '@/app/receipt/sourced'
import { MiniTable } from '@/components/ui/mini-table'
import { Section } from '@/components/ui/section'
import type { Profile } from '@/server/profile/profile'
import { readChurn } from '../read-churn'

/** Every input of the churn risk with what it does to the odds, strongest first. Nothing where no chance is told. */
export function ChurnReasonsSection({ profile }: { profile: Profile }) {
  const detail = readChurn(profile.metrics.churn_risk?.detail)
  if (!detail) return null
  const sourced = (shown: string) => (
    <Sourced of={`metric:churn_risk:${profile.entityId}`} name="Churn risk" quiet>
      {shown}
    </Sourced>
  )
  return (
    <Section title="Churn risk, input by input" note="against an account that is average in every input">
      <MiniTable
        caption="Inputs of the churn risk with what each does to the odds, strongest first"
        head={[
          { key: 'input', label: 'Input', width: 160 },
          { key: 'says', label: 'Because' },
          { key: 'times', label: 'Odds', num: true, width: 80 },
          { key: 'odds', label: 'Log-odds', num: true, width: 88 },
        ]}
        rows={detail.reasons.map((reason) => ({
          key: reason.key,
          cells: [
            reason.label,
            sourced(reason.says),
            sourced(`×${Math.exp(reason.logOdds).toFixed(2)}`),
            sourced(`${reason.logOdds < 0 ? '−' : '+'}${Math.abs(reason.logOdds).toFixed(2)}`),
          ],
        }))}
      />
    </Section>
  )
}
