import { sourceOf } from '@/app/receipt/source-of'
import { MonoId } from '@/components/ui/mono-id'
import { Section } from '@/components/ui/section'
import { SourceMark } from '@/components/ui/source-mark'
import type { Blast } from '@/server/review/blast/blast'
import { finderIn } from './customers-of'
import { MoreLines } from './more-lines'

/** Records other systems hold under their own id, which are found at another customer afterwards. */
export function BlastIds({ blast }: { blast: Blast }) {
  const { ids, told } = blast
  if (!ids.length) return null
  const find = finderIn(blast)
  const ends = new Set(ids.map((one) => one.to))
  const only = ends.size === 1 ? find(ids[0]?.to ?? '')?.code : undefined
  return (
    <Section
      level={3}
      size="tight"
      title="Ids in other systems"
      note={`${ids.length} ${ids.length === 1 ? 'leads' : 'lead'} ${only ? `to ${only}` : 'elsewhere'}`}
    >
      <MoreLines
        what="ids"
        most={4}
        lines={ids.map((one) => (
          <div key={one.recordId} className="blast-row">
            <SourceMark {...sourceOf(one.source)} />
            <span className="[overflow-wrap:anywhere]">
              {one.object} <MonoId strong>{one.externalId}</MonoId>
            </span>
            <span className="mono text-ink-3">{only ? '' : find(one.to)?.code}</span>
          </div>
        ))}
      />
      <p className="text-2 text-ink-3">{heard(told)}</p>
    </Section>
  )
}

const heard = (told: number) =>
  told === 0
    ? 'No system reads the outbox yet; old codes keep resolving.'
    : `${told === 1 ? '1 system hears' : `${told} systems hear`} of it through the outbox; old codes keep resolving.`
