import { MiniTable } from '@/components/ui/mini-table'
import { Section } from '@/components/ui/section'
import type { ElseKnown } from '@/server/review/cluster/cluster-view'
import { sayBits } from './say-link'

/** All else that is known of the two sides, by its match weight. */
export function ElsePart({ known, of }: { known: ElseKnown; of: string | undefined }) {
  const says =
    known.bits < 0
      ? 'speaks against one customer.'
      : known.bits > 0
        ? 'speaks for one customer.'
        : 'says nothing either way.'
  return (
    <Section
      size="tight"
      level={3}
      title="All else that is known"
      note={
        <span data-receipt={of} data-name="All else that is known">
          {`${sayBits(known.bits)} bits`}
        </span>
      }
    >
      <p className="pb-1 text-2 text-ink-2">Everything besides {says}</p>
      {known.reasons.length ? (
        <MiniTable
          small
          caption="What else is known of the two sides"
          numeric={[1]}
          rows={known.reasons.map(({ key, sentence, bits }) => ({
            key,
            receipt: of,
            cells: [sentence, sayBits(bits)],
          }))}
        />
      ) : null}
    </Section>
  )
}
