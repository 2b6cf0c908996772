import { Section } from '@/components/ui/section'
import { TextLink } from '@/components/ui/text-link'
import type { Blast } from '@/server/review/blast/blast'
import { grainSlugs } from '../../customers/grain-slug'
import { finderIn } from './customers-of'
import { MoreLines } from './more-lines'

const whose = { everybody: '', own: ', your view', shared: ', shared view' } as const

/** Lists and saved views that customers enter and leave. */
export function BlastLists({ blast }: { blast: Blast }) {
  if (!blast.listMoves.length) return null
  const find = finderIn(blast)
  const lines = blast.lists.flatMap((list) =>
    [true, false].flatMap((entered) => {
      const codes = blast.listMoves.flatMap((move) =>
        move.list === list.key && move.entered === entered ? [find(move.entityId)?.code ?? ''] : [],
      )
      return codes.length ? [{ list, entered, codes }] : []
    }),
  )
  return (
    <Section level={3} size="tight" title="Lists and views" note={countOf(blast)}>
      <MoreLines
        what="lists"
        lines={lines.map(({ list, entered, codes }) => (
          <div key={`${list.key} ${entered}`} className="blast-row">
            <span aria-hidden="true" className="text-ink-3">
              {entered ? '+' : '−'}
            </span>
            <span>
              <span className="mono text-ink-3">{shortened(codes)}</span> {entered ? 'enters' : 'leaves'}{' '}
              <TextLink href={`/customers/${grainSlugs[list.grain]}?${list.query}`} prefetch={false}>
                {list.name}
              </TextLink>
              <span className="text-ink-3">{whose[list.of]}</span>
            </span>
          </div>
        ))}
      />
    </Section>
  )
}

const shortened = (codes: readonly string[]) =>
  codes.length > 3 ? `${codes.slice(0, 2).join(', ')} and ${codes.length - 2} more` : codes.join(', ')

function countOf({ listMoves }: Blast): string {
  const entered = listMoves.filter((move) => move.entered).length
  return `${entered} entered, ${listMoves.length - entered} left`
}
