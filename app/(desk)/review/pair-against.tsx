import { Section } from '@/components/ui/section'
import type { PairView } from '@/server/review/pair/pair-types'

/** What speaks against one customer, in plain sentences, strongest first. */
export function PairAgainst({ pair: { against } }: { pair: PairView }) {
  if (!against.length) return null
  return (
    <Section size="tight" title="Speaks against">
      <ul className="against">
        {against.map((sentence) => (
          <li key={sentence}>{sentence}</li>
        ))}
      </ul>
    </Section>
  )
}
