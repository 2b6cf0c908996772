import { MiniTable } from '@/components/ui/mini-table'
import { ScrollBox } from '@/components/ui/scroll-box'
import { Section } from '@/components/ui/section'
import { churnFeatures } from '@/model/churn/churn-features'
import { shareOf } from '@/model/churn/fit-logistic'
import type { ChurnModel } from '@/server/churn/list-churn-models'

/** The weights of a model: what each input does to the odds when it is one spread above its middle, the heaviest first. */
export function ChurnWeightsTable({ model }: { model: ChurnModel }) {
  const rows = churnFeatures
    .flatMap((feature) => {
      const kept = model.weights.inputs[feature.key]
      return kept ? [{ ...feature, ...kept }] : []
    })
    .toSorted((a, b) => Math.abs(b.weight) - Math.abs(a.weight))
  const receipt = `row:churn_model:${model.version}:weights`
  const average = `${(shareOf(model.weights.intercept) * 100).toFixed(1)}%`
  return (
    <Section
      title="Weights"
      note={
        <span
          data-receipt={receipt}
          data-name="The average account"
        >{`version ${model.version}; the average account has ${average}`}</span>
      }
    >
      <div>
        <ScrollBox label="Weights" className="overflow-x-auto max-sm:[&>table]:min-w-[560px]">
          <MiniTable
            caption="Weights of the churn model, the heaviest first"
            head={[
              { key: 'input', label: 'Input' },
              { key: 'does', label: 'One spread more', width: 150 },
              { key: 'weight', label: 'Weight', num: true, width: 72 },
              { key: 'centre', label: 'Middle', num: true, width: 72 },
              { key: 'spread', label: 'Spread', num: true, width: 72 },
            ]}
            rows={rows.map((row) => ({
              key: row.key,
              receipt,
              cells: [
                <span key="input" className="block leading-4">
                  {row.label}
                  <span className="block text-1 text-ink-3">{`${row.means} In ${row.unit}.`}</span>
                </span>,
                sayEffect(row.weight),
                signed(row.weight),
                row.centre.toFixed(2),
                row.scale.toFixed(2),
              ],
            }))}
          />
        </ScrollBox>
      </div>
      <p className="max-w-[62ch] pt-2 text-2 text-ink-2">
        The chance is the logistic function of the sum of all weights, each times how many spreads the account stands
        from the middle. What goes with leaving need not cause it.
      </p>
    </Section>
  )
}

const signed = (weight: number) => `${weight < 0 ? '−' : '+'}${Math.abs(weight).toFixed(2)}`

function sayEffect(weight: number): string {
  if (Math.abs(weight) < 0.005) return 'says nothing here'
  return `odds ×${Math.exp(weight).toFixed(2)}, ${weight > 0 ? 'likelier' : 'less likely'}`
}
