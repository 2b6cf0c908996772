import { type SQL, sql } from 'drizzle-orm'
import { mayRead } from '@/model/access/classifications'
import type { Role } from '@/model/access/roles'
import { derivedFacts, type DerivedFactKey } from '@/model/views/derived-facts'
import type { TxCtx } from '../spine/ctx'
import { asIsoOrNull } from '../customers/as-iso'

/** A small sum over a customer's own facts. Money in minor units by currency; durations in seconds. */
export type DerivedValue =
  | { kind: 'money'; amounts: readonly { minor: number; currency: string }[] }
  | { kind: 'payment'; paidAt: string | null; late: number }
  | { kind: 'count'; now: number; before: number | null; of: number | null; at: string | null }
  | { kind: 'duration'; seconds: number | null; promised: number | null }

type Owner = { records: SQL; grain: string }

/** The derived facts asked for, of the records given; those the role may not read are left out. `may_be_contacted` is answered by `getConsent`. */
export async function getDerivedFacts(
  ctx: TxCtx,
  keys: readonly DerivedFactKey[],
  owner: { recordIds: readonly string[]; grain: string },
): Promise<Partial<Record<DerivedFactKey, DerivedValue>>> {
  const role = ctx.actor.role as Role
  const found: Partial<Record<DerivedFactKey, DerivedValue>> = {}
  const of = { records: sql`any (${sql.param([...owner.recordIds])}::uuid[])`, grain: owner.grain }
  for (const key of keys) {
    const fact: { label: string; needs?: 'commercial' } = derivedFacts[key]
    if (key === 'may_be_contacted' || (fact.needs && !mayRead(role, fact.needs))) continue
    found[key] = await readers[key](ctx, of)
  }
  return found
}

const readers: Record<Exclude<DerivedFactKey, 'may_be_contacted'>, (ctx: TxCtx, of: Owner) => Promise<DerivedValue>> = {
  billed_to_date: async (ctx, { records }) => {
    const rows = await ctx.tx.execute<{ minor: string; currency: string }>(sql`
      select sum(total) as minor, currency from invoice where record_id = ${records} and status <> 'void' group by currency order by currency`)
    return { kind: 'money', amounts: rows.map((row) => ({ minor: Number(row.minor), currency: row.currency })) }
  },
  payment_state: async (ctx, { records }) => {
    const rows = await ctx.tx.execute<{ paid_at: string | null; late: string }>(sql`
      select max(paid_at) as paid_at, count(*) filter (where paid_at > due_at and paid_at > ${ctx.now.toISOString()}::timestamptz - interval '12 months') as late
      from invoice where record_id = ${records} and status <> 'void'`)
    return { kind: 'payment', paidAt: asIsoOrNull(rows[0]?.paid_at ?? null), late: Number(rows[0]?.late ?? 0) }
  },
  portal_orders: async (ctx, { records }) => {
    const now = ctx.now.toISOString()
    const rows = await ctx.tx.execute<{ now: string; before: string }>(sql`
      select count(*) filter (where at > ${now}::timestamptz - interval '30 days') as now, count(*) filter (where at <= ${now}::timestamptz - interval '30 days') as before
      from event where account_record_id = ${records} and kind = 'Order placed in portal'
        and at > ${now}::timestamptz - interval '60 days' and at <= ${now}::timestamptz`)
    return { kind: 'count', now: Number(rows[0]?.now ?? 0), before: Number(rows[0]?.before ?? 0), of: null, at: null }
  },
  first_response: async (ctx, { records, grain }) => {
    const rows = await ctx.tx.execute<{ seconds: number | null; promised: number | null }>(sql`
      select percentile_cont(0.5) within group (order by extract(epoch from first_response_at - created_at)::double precision) as seconds,
        percentile_cont(0.5) within group (order by extract(epoch from first_response_due_at - created_at)::double precision) as promised
      from ticket where ${ticketOwner(grain)} = ${records} and first_response_at >= created_at and created_at > ${ctx.now.toISOString()}::timestamptz - interval '90 days'`)
    return { kind: 'duration', seconds: rows[0]?.seconds ?? null, promised: rows[0]?.promised ?? null }
  },
  orders_to_date: async (ctx, { records }) => {
    const rows = await ctx.tx.execute<{ count: string; at: string | null }>(
      sql`select count(*) as count, max(placed_at) as at from customer_order where record_id = ${records} and status <> 'cancelled'`,
    )
    return {
      kind: 'count',
      now: Number(rows[0]?.count ?? 0),
      before: null,
      of: null,
      at: asIsoOrNull(rows[0]?.at ?? null),
    }
  },
  tickets_open: async (ctx, { records, grain }) => {
    const rows = await ctx.tx.execute<{ open: string; all: string }>(sql`
      select count(*) filter (where status not in ('solved', 'closed')) as open, count(*) as all from ticket where ${ticketOwner(grain)} = ${records}`)
    return { kind: 'count', now: Number(rows[0]?.open ?? 0), before: null, of: Number(rows[0]?.all ?? 0), at: null }
  },
}

const ticketOwner = (grain: string) => (grain === 'account' ? sql`account_record_id` : sql`record_id`)
