import { notFound, refused } from '@/lib/errors'
import { may, whoMay } from '@/model/access/permissions'
import { readReviewQuery } from '@/model/filters/read-review-query'
import { queueGroups } from '@/model/identity/review/queue-words'
import { listPairs } from '../review/list-pairs'
import { queueFilter } from '../review/queue/queue-filter'
import { denial } from '../spine/check-permission'
import type { TxCtx } from '../spine/ctx'
import { parseInput } from '../spine/parse-input'
import type { Reference } from './read-reference'
import type { ReceiptData } from './receipt'

const aside = new Set(['show', 'if'])
const money = new Set(['from', 'to'])

/** The receipt of how many pairs wait in the review queue, as it is filtered: of all of it, or of one of its groups. */
export async function queueReceipt(
  ctx: TxCtx,
  reference: string,
  of: Extract<Reference, { kind: 'queue' }>,
): Promise<ReceiptData> {
  const group = queueGroups.find((one) => one === of.group)
  if (!group && of.group !== 'all') throw notFound('That number')
  if (ctx.actor.role !== 'system' && !may(ctx.actor.role, 'review.read')) throw refused(denial('review.read'))
  const asked = readReviewQuery(Object.fromEntries(new URLSearchParams(of.query)))
  const filter = asked.filter(([key]) => !aside.has(key)).map(([key, value]) => [key, typed(key, value)] as const)
  const list = await listPairs(ctx, { ...parseInput(queueFilter, Object.fromEntries(filter)), limit: 1 })
  const { count, value } = group ? list.bands[group] : { count: list.waiting, value: list.value }
  const said = filter.map(([key, word]) => `${key} ${word}`).join(', ')
  return {
    reference,
    name: 'Pairs that wait',
    of: null,
    meaning: 'Pairs of customers that look alike and wait for a person to decide, as the queue is filtered.',
    value: { type: 'integer', value: count },
    candidates: [],
    lines: [
      {
        label: 'At stake',
        text: `£${Math.round(value / 100).toLocaleString('en-GB')} a year`,
        note: 'both sides together',
      },
      { label: 'Group', text: group ?? 'all' },
      { label: 'Filtered', text: said || 'not at all' },
      { label: 'Grain', text: 'One pair of customers, counted now' },
    ],
    freshness: null,
    identity: null,
    findings: null,
    checksPassed: 0,
    checksTotal: 0,
    readers: whoMay('review.read'),
    links: [{ href: `/review?${of.query}`, text: 'The pairs behind it' }],
  }
}

/** A value of the address as the queue takes it: money in minor units, a mark as a yes. */
function typed(key: string, value: string): string | number | boolean {
  if (money.has(key)) return Number(value) * 100
  if (key === 'age') return Number(value)
  return key === 'overdue' ? true : value
}
