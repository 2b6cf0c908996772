import { MonoId } from '@/components/ui/mono-id'
import { Section } from '@/components/ui/section'
import { grains } from '@/model/grains'
import type { PairView } from '@/server/review/pair/pair-types'
import { pairReceipt } from './pair-receipt'

/** What either answer does where the two sides are halves of one customer. */
export function WeakChanges({ pair }: { pair: PairView }) {
  const one = grains[pair.grain].label.toLowerCase()
  const records = (count: number) => (count === 1 ? '1 record' : `${count} records`)
  return (
    <aside
      className="blast"
      aria-label="Consequences"
      data-receipt={pairReceipt(pair, 'comparisons')}
      data-name="What a decision on this pair would change"
    >
      <header>
        <h2 className="head">What changes</h2>
      </header>
      <Section level={3} size="tight" title="The link">
        <p className="text-2 text-ink-2">All that joins them: {pair.link}.</p>
      </Section>
      <Section level={3} size="tight" title="If same">
        <p className="text-2 text-ink-2">
          Nothing moves. Your word joins the two sides as well, and nobody is asked again.
        </p>
      </Section>
      <Section level={3} size="tight" title="If different">
        <p className="text-2 text-ink-2">
          The {one} becomes two: {records(pair.left.records)} stay with <MonoId>{pair.left.code}</MonoId>,{' '}
          {records(pair.right.records)} leave under an id of their own. Values, figures and consent are worked out anew
          for both, and facts go with the record they arrived on.
        </p>
      </Section>
    </aside>
  )
}

/** The same in two short lines for narrow screens. */
export const weakConsequence = ({ grain, right }: PairView): { head: string; rest: string } => ({
  head: `If different: 1 ${grains[grain].label.toLowerCase()} more`,
  rest: `${right.records === 1 ? '1 record leaves' : `${right.records} records leave`}`,
})
