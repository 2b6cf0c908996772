import { Sourced } from '@/app/receipt/sourced'
import { Section } from '@/components/ui/section'
import { TextLink } from '@/components/ui/text-link'
import { churnRisk } from '@/model/metrics/churn-risk'
import { sayMetric, sayMetricChange } from '@/model/metrics/say-metric'
import type { Profile } from '@/server/profile/profile'
import type { Ctx } from '@/server/spine/ctx'
import { readChurn } from '../read-churn'

/** How likely the account is to leave, with the three strongest reasons in words. Nothing where no chance is told. */
export async function ChurnSection({ profile }: { ctx: Ctx; profile: Profile }) {
  const metric = profile.metrics.churn_risk
  const detail = metric && readChurn(metric.detail)
  if (!metric || !detail) return null
  const of = `metric:churn_risk:${profile.entityId}`
  const change = detail.before === null ? 0 : Math.round((metric.value - detail.before) * 1000) / 1000
  return (
    <Section
      title="Churn risk"
      id="churn"
      beside={
        <span className="flex items-baseline gap-2">
          <Sourced of={of} name="Churn risk">
            <b>{sayMetric(churnRisk, metric.value)}</b>
          </Sourced>
          {change === 0 ? null : (
            <span className={change > 0 ? 'text-2 text-risk' : 'text-2 text-ink-2'}>
              <Sourced of={of} name="Change of churn risk" quiet>
                {`${sayMetricChange(churnRisk, change)} in 30 days`}
              </Sourced>
            </span>
          )}
        </span>
      }
      tools={<TextLink href="/metrics/churn_risk#quality">How sure?</TextLink>}
    >
      <p className="max-w-[62ch] text-ink-2">
        <Sourced of={of} name="Why this churn risk" quiet>
          {detail.sentence}
        </Sourced>
      </p>
    </Section>
  )
}
