import { sql } from 'drizzle-orm'
import {
  type ContactChannel,
  type ContactPurpose,
  contactPurposeKeys,
  contactPurposes,
} from '@/model/consent/contact-purposes'
import type { GoldenGrain } from '@/model/grains'
import { inReportingCurrency } from '@/model/metrics/currencies'
import { type ConsentOf, consentOf } from '@/server/profile/consent-of'
import type { TxCtx } from '@/server/spine/ctx'

export type Answer = 'given' | 'refused' | 'unknown'
export type ConsentRow = { key: string; label: string; left: Answer; right: Answer; after: Answer }
/** A figure now and after the merge. Money in minor units of the reporting currency. */
export type Figure = { key: string; label: string; unit: 'count' | 'money'; now: number; after: number }
export type MovingTicket = { id: string; subject: string; priority: string }

export type Consequences = { figures: Figure[]; consent: ConsentRow[]; tickets: MovingTicket[]; ticketsMoving: number }

/** What a merge of `right` into `left` does to figures, permissions and open tickets. */
export async function pairConsequences(
  ctx: TxCtx,
  grain: GoldenGrain,
  left: string,
  right: string,
): Promise<Consequences> {
  const [mine, theirs] = [await figuresOf(ctx, left), await figuresOf(ctx, right)]
  const tickets = await openTickets(ctx, right)
  return {
    figures: [...(grain === 'account' ? await customers(ctx, mine, theirs) : []), ...added(grain, mine, theirs)],
    consent: consentRows(
      await consentOf(ctx, [
        { entityId: left, grain },
        { entityId: right, grain },
        { entityId: both, grain, of: [left, right] },
      ]),
      left,
      right,
    ),
    tickets: tickets.slice(0, 4),
    ticketsMoving: tickets.length,
  }
}

type Figures = Record<string, number>

function added(grain: GoldenGrain, mine: Figures, theirs: Figures): Figure[] {
  const rows: [string, string, Figure['unit']][] = [
    ...(grain === 'account' ? [['mrr', 'MRR', 'money'] as [string, string, 'money']] : []),
    ['billed', grain === 'account' ? 'Billed to date' : 'Bought to date', 'money'],
    ['orders', 'Orders', 'count'],
    ['tickets', 'Open tickets', 'count'],
  ]
  return rows.map(([key, label, unit]) => {
    const now = mine[key] ?? 0
    return { key, label, unit, now, after: now + (theirs[key] ?? 0) }
  })
}

/** Two active customers that are one count once. */
async function customers(ctx: TxCtx, mine: Figures, theirs: Figures): Promise<Figure[]> {
  const [row] = await ctx.tx.execute<{ value: number }>(
    sql`select value from metric_total where metric = 'active_customer' order by day desc limit 1`,
  )
  if (!row) return []
  const fewer = mine.active_customer && theirs.active_customer ? 1 : 0
  return [{ key: 'active', label: 'Active customers', unit: 'count', now: row.value, after: row.value - fewer }]
}

async function figuresOf(ctx: TxCtx, entityId: string): Promise<Figures> {
  const rows = await ctx.tx.execute<{ key: string; currency: string; amount: number }>(sql`
    with member as materialized (select record_id from membership where entity_id = ${entityId}::uuid)
    select 'billed' as key, i.currency, sum(i.total)::float8 as amount from member join invoice i using (record_id) where i.status <> 'void' group by 2
    union all select 'billed', o.currency, sum(o.total)::float8 from member join customer_order o using (record_id)
      where o.status in ('placed', 'delivered') group by 2
    union all select 'orders', '', count(*)::float8 from member join customer_order o using (record_id)
    union all select metric, '', value from metric_current where entity_id = ${entityId}::uuid and metric in ('active_customer', 'mrr')`)
  const figures: Figures = { tickets: (await openTickets(ctx, entityId)).length }
  for (const { key, currency, amount } of rows)
    figures[key] = (figures[key] ?? 0) + (currency ? (inReportingCurrency(amount, currency) ?? 0) : amount)
  return figures
}

/** Open tickets of the entity's records, most pressing first. */
function openTickets(ctx: TxCtx, entityId: string): Promise<MovingTicket[]> {
  return ctx.tx.execute<MovingTicket>(sql`
    with member as materialized (select record_id from membership where entity_id = ${entityId}::uuid), open as (
      select t.external_id as id, t.subject, t.priority, t.created_at from member m join ticket t on t.record_id = m.record_id
        where t.status in ('new', 'open', 'pending')
      union select t.external_id, t.subject, t.priority, t.created_at from member m join ticket t on t.account_record_id = m.record_id
        where t.status in ('new', 'open', 'pending'))
    select id, subject, priority from open
    order by array_position(array['urgent', 'high', 'normal', 'low'], priority), created_at desc, id limit 200`)
}

/** Names both sides taken as one. */
const both = 'both'

/** What is shown at a glance: offers by mail and by phone, and of every other purpose one channel for all. */
const glances: readonly { purpose: ContactPurpose; channel: ContactChannel; label: string }[] = [
  { purpose: 'marketing', channel: 'mail', label: 'Mail offers' },
  { purpose: 'marketing', channel: 'phone', label: 'Phone offers' },
  ...contactPurposeKeys
    .filter((purpose) => purpose !== 'marketing')
    .map((purpose) => ({ purpose, channel: 'mail' as const, label: contactPurposes[purpose].label })),
]

/** Each side's answer and that of both taken as one. */
function consentRows(said: readonly ConsentOf[], left: string, right: string): ConsentRow[] {
  const rows = glances.map(({ purpose, channel, label }) => {
    const answer = (id: string) =>
      said.find((one) => one.entityId === id && one.purpose === purpose && one.channel === channel)?.answer ?? 'unknown'
    return { key: `${purpose} ${channel}`, label, left: answer(left), right: answer(right), after: answer(both) }
  })
  return rows.filter((row) => row.left !== 'unknown' || row.right !== 'unknown')
}
