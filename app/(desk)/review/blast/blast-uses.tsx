import { formatDate } from '@/components/format/format-date'
import { Section } from '@/components/ui/section'
import type { Blast, BlastUse } from '@/server/review/blast/blast'
import { finderIn } from './customers-of'
import { MoreLines } from './more-lines'

const kinds: Readonly<Record<string, string>> = {
  export: 'Export',
  message: 'Message',
  context: 'AI context',
  view: 'Opened',
}

/** The order in which uses matter: what left the house first. */
const order = ['export', 'message', 'context', 'view']

/** What used any of the customers so far: exports, messages, AI contexts, views opened. */
export function BlastUses({ blast }: { blast: Blast }) {
  if (!blast.uses.length) return null
  const find = finderIn(blast)
  const uses = blast.uses.toSorted(
    (x, y) => order.indexOf(x.kind) - order.indexOf(y.kind) || (x.lastAt < y.lastAt ? 1 : -1),
  )
  return (
    <Section level={3} size="tight" title="Used so far" note={countOf(uses)}>
      <MoreLines
        what="uses"
        most={4}
        lines={uses.map((use) => (
          <p key={`${use.entityId} ${use.kind} ${use.label}`} className="py-[3px] text-2 leading-[18px]">
            <b className="font-medium">{kinds[use.kind] ?? use.kind}</b>{' '}
            <span className="[overflow-wrap:anywhere]">{use.label}</span>{' '}
            <span className="text-ink-3">
              {[find(use.entityId)?.code, use.times > 1 ? `${use.times} times` : '', formatDate(use.lastAt)]
                .filter(Boolean)
                .join(', ')}
            </span>
          </p>
        ))}
      />
    </Section>
  )
}

const countOf = (uses: readonly BlastUse[]) => {
  const times = uses.reduce((sum, use) => sum + use.times, 0)
  return times === 1 ? 'once' : `${times} times`
}
