import { sql } from 'drizzle-orm'
import { asIso } from '../customers/as-iso'
import { query } from '../spine/query'
import { customerInput } from './customer-input'
import { mustKnow } from './guard/must-know'
import { memberIds, resolveEntity } from './resolve-entity'

/** An order with its lines in words, or a visit. Money in minor units. */
export type OrderRow =
  | {
      kind: 'order'
      factId: string
      number: string
      what: string
      at: string
      total: number
      currency: string
      status: string
    }
  | { kind: 'visit'; id: string; what: string; at: string }

/** A customer's newest orders (8) and visits (3), newest first. */
export const listOrders = query({
  name: 'listOrders',
  permission: 'customer.read',
  input: customerInput,
  run: async (ctx, { grain, id }): Promise<OrderRow[]> => {
    const entityId = await resolveEntity(ctx, grain, id)
    await mustKnow(ctx, grain, entityId)
    const records = sql`any (${sql.param(await memberIds(ctx, entityId))}::uuid[])`
    const orders = await ctx.tx.execute<{
      fact_id: string
      external_id: string
      placed_at: string
      total: string
      currency: string
      status: string
      what: string | null
    }>(sql`
      select o.fact_id, o.external_id, o.placed_at, o.total, o.currency, o.status,
        (select string_agg(l.quantity || ' × ' || l.product_name, ', ' order by l.line) from order_line l where l.order_id = o.fact_id) as what
      from customer_order o where o.record_id = ${records} order by o.placed_at desc, o.fact_id limit 8`)
    const visits = await ctx.tx.execute<{ event_id: string; kind: string; at: string }>(sql`
      select event_id, kind, at from event where record_id = ${records} and at <= ${ctx.now.toISOString()}::timestamptz order by at desc limit 3`)
    return [
      ...orders.map(
        (row): OrderRow => ({
          kind: 'order',
          factId: row.fact_id,
          number: row.external_id,
          what: row.what ?? 'No lines',
          at: asIso(row.placed_at),
          total: Number(row.total),
          currency: row.currency,
          status: row.status,
        }),
      ),
      ...visits.map((row): OrderRow => ({ kind: 'visit', id: row.event_id, what: row.kind, at: asIso(row.at) })),
    ].toSorted((a, b) => Date.parse(b.at) - Date.parse(a.at))
  },
})
