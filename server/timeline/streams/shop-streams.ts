import { sql } from 'drizzle-orm'
import { stream } from '../stream'

const order = stream<{
  id: string
  external_id: string
  total: string
  currency: string
  status: string
  what: string | null
}>({
  kind: 'order',
  source: 'shop',
  table: 'customer_order',
  owner: 'records',
  select: (owned) => sql`
    select fact_id as id, placed_at as at, external_id, total, currency, status,
      (select string_agg(l.quantity || ' × ' || l.product_name, ', ' order by l.line) from order_line l where l.order_id = customer_order.fact_id) as what
    from customer_order where record_id = ${owned}`,
  at: sql`placed_at`,
  say: (row) => ({
    title: `Order ${row.external_id}`,
    note: [row.what, row.status].filter(Boolean).join(', '),
    tone: row.status === 'refunded' ? 'risk' : 'plain',
    amount: { minor: Number(row.total), currency: row.currency },
    of: `fact:customer_order:${row.id}:total`,
    fold: { key: 'order', many: 'orders' },
  }),
})

const cart = stream<{ id: string; items: number; total: string; currency: string }>({
  kind: 'order',
  source: 'shop',
  table: 'cart',
  owner: 'records',
  select: (owned) =>
    sql`select fact_id as id, changed_at as at, items, total, currency from cart where state = 'abandoned' and record_id = ${owned}`,
  at: sql`changed_at`,
  say: (row) => ({
    title: 'Left a cart behind',
    note: `${row.items} items`,
    tone: 'minor',
    amount: { minor: Number(row.total), currency: row.currency },
    of: `fact:cart:${row.id}:total`,
    fold: { key: 'cart', many: 'carts left behind' },
  }),
})

const loyalty = stream<{ id: string; kind: string; points: number; order_number: string | null }>({
  kind: 'order',
  source: 'shop',
  table: 'loyalty_entry',
  owner: 'records',
  select: (owned) =>
    sql`select fact_id as id, at, kind, points, order_number from loyalty_entry where record_id = ${owned}`,
  at: sql`at`,
  say: (row) => ({
    title: `${row.kind.charAt(0).toUpperCase()}${row.kind.slice(1)} ${Math.abs(row.points)} points`,
    note: row.order_number ? `order ${row.order_number}` : null,
    tone: 'minor',
    of: `fact:loyalty_entry:${row.id}:points`,
    fold: { key: 'loyalty', many: 'loyalty entries' },
  }),
})

/** Orders, carts left behind and loyalty points. */
export const shopStreams = [order, cart, loyalty]
