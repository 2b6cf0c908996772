import type { Blast } from '@/server/review/blast/blast'
import { BlastConsent } from './blast-consent'
import { BlastCustomers } from './blast-customers'
import { BlastFacts } from './blast-facts'
import { BlastIds } from './blast-ids'
import { BlastLists } from './blast-lists'
import { BlastMetrics } from './blast-metrics'
import { BlastTickets } from './blast-tickets'
import { BlastUses } from './blast-uses'
import { BlastValues } from './blast-values'
import { fateOf } from './customers-of'
import './blast.css'

/**
 * All that a change of who is who does. What does not change is named in one line at the end. Of a parting one first asks
 * which customers there will be; of a merge, what becomes of the one.
 */
export function BlastPanel({ blast }: { blast: Blast }) {
  const still = unchanged(blast)
  const parting = blast.customers.some((one) => fateOf(one) === 'returns')
  return (
    <>
      {parting ? <BlastCustomers blast={blast} /> : null}
      <BlastValues blast={blast} />
      <BlastMetrics blast={blast} />
      <BlastConsent blast={blast} />
      <BlastTickets blast={blast} />
      {parting ? null : <BlastCustomers blast={blast} />}
      <BlastFacts blast={blast} />
      <BlastLists blast={blast} />
      <BlastIds blast={blast} />
      <BlastUses blast={blast} />
      {still.length ? <p className="sec pt-2 pb-3 text-2 text-ink-3">Unchanged: {still.join(', ')}.</p> : null}
    </>
  )
}

function unchanged(blast: Blast): string[] {
  const parts: [string, number][] = [
    ['values', blast.values.length],
    ['metrics', [...blast.metrics, ...blast.totals].filter((one) => (one.before ?? 0) !== (one.after ?? 0)).length],
    ['open tickets', blast.tickets.length],
    ['lists and saved views', blast.listMoves.length],
    ['ids in other systems', blast.ids.length],
  ]
  const said = blast.consent.length ? [] : ['consent (nobody spoke of it)']
  const used = blast.uses.length ? [] : ['exports and AI contexts (none used them)']
  return [...parts.flatMap(([words, count]) => (count ? [] : [words])), ...said, ...used]
}
