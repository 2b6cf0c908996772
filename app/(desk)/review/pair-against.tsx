import { Section } from '@/components/ui/section'
import type { PairView } from '@/server/review/pair/pair-types'
import { pairReceipt } from './pair-receipt'

/** What speaks against one customer, in plain sentences, strongest first. */
export function PairAgainst({ pair }: { pair: PairView }) {
  const { against } = pair
  if (!against.length) return null
  return (
    <Section size="tight" title="Speaks against">
      <ul className="against" data-receipt={pairReceipt(pair, 'comparisons')} data-name="What speaks against">
        {against.map((sentence) => (
          <li key={sentence}>{sentence}</li>
        ))}
      </ul>
    </Section>
  )
}
