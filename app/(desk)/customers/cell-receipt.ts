import type { GoldenGrain } from '@/model/grains'
import { askFirst } from '@/model/identity/ask-first'
import type { CustomerRow } from '@/server/customers/get-rows'
import type { ListColumn } from './list-column'

/** The receipt of what a cell of a customer list shows; null where the customer has no such value. */
export function cellReceipt(
  grain: GoldenGrain,
  row: CustomerRow,
  { id, of = { field: id } }: Pick<ListColumn, 'id' | 'of'>,
): string | null {
  if ('field' in of) {
    const known = row.values[of.field] ?? row.masked[of.field] ?? null
    if (known === null || known === '') return null
    return row.masked[of.field] === askFirst
      ? `identity:${grain}:${row.entityId}:confidence`
      : `value:${grain}:${row.entityId}:${of.field}`
  }
  if ('metric' in of) return row.metrics[of.metric] ? `metric:${of.metric}:${row.entityId}` : null
  if ('identity' in of) return `identity:${grain}:${row.entityId}:${of.identity}`
  if (of.related === 'name') return row.related.entityId ? `value:account:${row.related.entityId}:name` : null
  return grain === 'company'
    ? `figure:accounts-of-company:${row.entityId}`
    : `figure:people-of-household:${row.entityId}`
}
