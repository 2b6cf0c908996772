import { FaceEmpty } from '@/components/ui/face-empty'
import { KeyValues } from '@/components/ui/key-values'
import { Section } from '@/components/ui/section'
import type { GoldenGrain } from '@/model/grains'
import { grainPlans } from '@/model/identity/match/grain-plans'
import type { ModelPage } from '@/server/identity/models/get-model-page'
import { LevelTable } from './level-table'
import { sayBits } from './say-bits'

const words = [
  { key: 'm', label: 'm', value: 'Of pairs that are one customer, how many agree like this.' },
  { key: 'u', label: 'u', value: 'Of two strangers taken at random, how many agree like this by chance.' },
  {
    key: 'weight',
    label: 'Weight',
    value:
      'How many times m is likelier than u, counted in doublings: +3 bits is eight times, −3 an eighth. A rare value adds to it.',
  },
  {
    key: 'kin',
    label: 'Relations',
    value: 'What two of one household, or two branches of one house, would share as well is taken off again.',
  },
]

/** What each comparison weighs, level by level, with the words to read it by. */
export function LevelsSection({
  grain,
  model,
  beside,
}: {
  grain: GoldenGrain
  model: ModelPage
  beside: ModelPage | null
}) {
  if (!model.fits)
    return (
      <Section title="What each comparison weighs">
        <FaceEmpty title="This version compares what is no longer compared">
          {model.status === 'published'
            ? 'Its comparisons have changed since, so pairs are weighed by what is usual until a new draft is trained and published.'
            : 'Its comparisons have changed since, so it cannot be published. Train a draft to replace it.'}
        </FaceEmpty>
      </Section>
    )
  const { comparisons, prior } = model.parameters
  const weights = comparisons.flatMap((one) => one.weights)
  const reach = [Math.min(...weights, 0), Math.max(...weights, 0)] as const
  return (
    <Section
      title="What each comparison weighs"
      note={`Before looking: ${sayBits(prior)} bits, for most pairs are strangers`}
    >
      <div data-plain="what the words mean">
        <KeyValues items={words} />
      </div>
      {grainPlans[grain].comparisons.map((comparison, at) => {
        const own = comparisons[at]
        const old = beside?.fits ? beside.parameters.comparisons[at] : undefined
        if (!own) return null
        return (
          <section key={comparison.key} className="@container border-t border-line pb-4" aria-label={comparison.label}>
            <h3 className="py-2 font-strong">{comparison.label}</h3>
            <LevelTable
              comparison={comparison}
              own={own}
              other={beside && old ? { version: beside.version, own: old } : undefined}
              reach={reach}
            />
          </section>
        )
      })}
    </Section>
  )
}
