import { type SQL, sql } from 'drizzle-orm'
import type { DerivedFactKey } from '@/model/views/derived-facts'

/** Small sums over rows of one table; `may_be_contacted` is the answer of a rule and stands apart. */
export type SummedKey = Exclude<DerivedFactKey, 'may_be_contacted'>

/** How one sum is made: over which rows, by which select list. `:records` and `:now` stand for the customer's records and the moment. */
export type DerivedSql = {
  table: 'invoice' | 'event' | 'ticket' | 'customer_order'
  /** Column that names the record a row belongs to; tickets of an account name it in another. */
  owner: (grain: string) => string
  value: string
  where: string
  group?: string
  /** Column with a row's id, its moment, the column to show a receipt of, and a text that says which row it is. */
  row: { id: string; at: string; column: string; text: string; minor?: string }
}

const own = () => 'record_id'
const ticketOwner = (grain: string) => (grain === 'account' ? 'account_record_id' : 'record_id')
const invoiceRow = { id: 'fact_id', at: 'issued_at', column: 'total', text: 'number', minor: 'total' } as const
const ticketRow = { id: 'fact_id', at: 'created_at', column: 'status', text: "external_id || ', ' || status" } as const

export const derivedSql = {
  billed_to_date: {
    table: 'invoice',
    owner: own,
    value: 'sum(total) as minor, currency',
    where: "status <> 'void'",
    group: 'group by currency order by currency',
    row: invoiceRow,
  },
  payment_state: {
    table: 'invoice',
    owner: own,
    value: `max(paid_at) as paid_at, count(*) filter (where paid_at > due_at and paid_at > :now - interval '12 months') as late`,
    where: "status <> 'void'",
    row: { ...invoiceRow, column: 'paid_at', text: "number || ', ' || status" },
  },
  portal_orders: {
    table: 'event',
    owner: () => 'account_record_id',
    value: `count(*) filter (where at > :now - interval '30 days') as now, count(*) filter (where at <= :now - interval '30 days') as before`,
    where: "kind = 'Order placed in portal' and at > :now - interval '60 days' and at <= :now",
    row: { id: 'event_id', at: 'at', column: 'kind', text: 'kind' },
  },
  first_response: {
    table: 'ticket',
    owner: ticketOwner,
    value: `percentile_cont(0.5) within group (order by extract(epoch from first_response_at - created_at)::double precision) as seconds,
  percentile_cont(0.5) within group (order by extract(epoch from first_response_due_at - created_at)::double precision) as promised`,
    where: "first_response_at >= created_at and created_at > :now - interval '90 days'",
    row: { ...ticketRow, column: 'first_response_at' },
  },
  orders_to_date: {
    table: 'customer_order',
    owner: own,
    value: 'count(*) as count, max(placed_at) as at',
    where: "status <> 'cancelled'",
    row: { id: 'fact_id', at: 'placed_at', column: 'status', text: "external_id || ', ' || status", minor: 'total' },
  },
  tickets_open: {
    table: 'ticket',
    owner: ticketOwner,
    value: `count(*) filter (where status not in ('solved', 'closed')) as open, count(*) as "all"`,
    where: 'true',
    row: ticketRow,
  },
} as const satisfies Record<SummedKey, DerivedSql>

type Made = { select: string; grain: string; after?: string }

/** The statement as a text over the rows of one sum: `select` from them, with what comes `after`. */
export function derivedText(key: SummedKey, { select, grain, after = '' }: Made): string {
  const made: DerivedSql = derivedSql[key]
  return `select ${select}\nfrom ${made.table}\nwhere ${made.owner(grain)} = any (:records) and ${made.where}\n${after}`.trim()
}

/** The select list of a sum with its grouping. */
export function valueText(key: SummedKey, grain: string): string {
  const made: DerivedSql = derivedSql[key]
  return derivedText(key, { select: made.value, grain, after: made.group })
}

/** The text as a statement, with its records and its moment bound. */
export function bindDerived(text: string, records: readonly string[], now: Date): SQL {
  const bound = { ':records': sql`${sql.param([...records])}::uuid[]`, ':now': sql`${now.toISOString()}::timestamptz` }
  const parts = text.split(/(:records\b|(?<!:):now\b)/)
  return sql.join(parts.map((part) => (part === ':records' || part === ':now' ? bound[part] : sql.raw(part))))
}

/** The text as somebody runs it by hand: the records looked up from the customer's id. */
export const byHand = (text: string, entityId: string, now: Date): string =>
  text
    .replaceAll(':records', `array(select record_id from membership where entity_id = '${entityId}')`)
    .replaceAll(/(?<!:):now\b/g, `timestamptz '${now.toISOString()}'`)
