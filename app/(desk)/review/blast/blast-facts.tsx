import { formatNumber } from '@/components/format/format-number'
import { Section } from '@/components/ui/section'
import type { Blast } from '@/server/review/blast/blast'
import { finderIn } from './customers-of'
import { MoreLines } from './more-lines'

/** Facts by kind that are found at another customer afterwards. */
export function BlastFacts({ blast }: { blast: Blast }) {
  if (!blast.facts.length) return null
  const find = finderIn(blast)
  const ways = new Map<string, Blast['facts']>()
  for (const fact of blast.facts)
    ways.set(`${fact.from} ${fact.to}`, [...(ways.get(`${fact.from} ${fact.to}`) ?? []), fact])
  const total = blast.facts.reduce((sum, fact) => sum + fact.count, 0)
  return (
    <Section level={3} size="tight" title="Facts" note={`${formatNumber(total)} ${total === 1 ? 'moves' : 'move'}`}>
      <MoreLines
        what="ways"
        lines={[...ways.values()].map((facts) => {
          const [first] = facts
          return (
            <p key={`${first?.from} ${first?.to}`} className="py-[3px] text-2 leading-[18px]">
              <span className="mono text-ink-3">
                {find(first?.from ?? '')?.code} → {find(first?.to ?? '')?.code}
              </span>{' '}
              {facts.map(({ count, label }) => `${formatNumber(count)} ${label}`).join(', ')}
            </p>
          )
        })}
      />
      <p className="text-2 text-ink-3">Each stays on the record it arrived on.</p>
    </Section>
  )
}
