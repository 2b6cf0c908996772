import { sql } from 'drizzle-orm'
import type { MorningChange, MorningSigns } from '@/model/home/morning-score'
import type { TxCtx } from '@/server/spine/ctx'
import { sayDay } from '@/lib/say-day'

/** An account that may have moved, with the signs its rank is made of. */
export type MorningAccount = MorningSigns & {
  key: string
  number: number
  name: string | null
  renews: string | null
  mrr: number | null
}

/** Changes of a subscription count for so many days. */
const changedFor = 14
const most = 2_000

type Row = {
  entity_id: string
  number: number
  name: string | null
  renewal_date: string | null
  renews_in: number | null
  health: number | null
  delta: number | null
  mrr: number | null
  churn: number | null
  alarm: string | null
  late: number | null
  late_days: number | null
  recalls: number | null
  change_id: string | null
  kind: MorningChange['kind'] | null
  changed_on: string | null
  from_plan: string | null
  to_plan: string | null
  mrr_before: number | null
}

/**
 * The accounts of the reader's book with a sign that they moved, in no order: health that moved by `points` or more, an
 * alarm, a change of plan, a late ticket, a recall. At most 2,000.
 */
export async function readMorning(ctx: TxCtx, points: number): Promise<MorningAccount[]> {
  const now = sql`${ctx.now.toISOString()}::timestamptz`
  const rows = await ctx.tx.execute<Row>(sql`
    with waiting as materialized (
      select account_record_id as record_id, first_response_due_at as due_at from ticket
      where status in ('new', 'open', 'pending') and first_response_at is null and first_response_due_at < ${now}),
    late as (
      select m.entity_id, count(*)::integer as tickets, max(floor(extract(epoch from ${now} - w.due_at) / 86400))::integer as days
      from waiting w join membership m using (record_id) group by 1),
    change as (
      select distinct on (m.entity_id) m.entity_id, c.fact_id, c.kind, (c.at at time zone 'UTC')::date::text as changed_on,
        c.from_plan, c.to_plan, c.mrr_before::float8 as mrr_before
      from subscription_change c join membership m using (record_id)
      where c.at > ${now} - ${`${changedFor} days`}::interval and c.at <= ${now} and c.kind in ('upgraded', 'downgraded', 'canceled', 'reactivated')
      order by m.entity_id, c.at desc, c.fact_id),
    recalled as (
      select m.entity_id, count(*)::integer as uses from recall_task t join membership m on m.record_id = t.entity_id where t.handled_at is null group by 1),
    scored as (
      select entity_id, value, (detail->>'delta')::integer as delta from metric_current where metric = 'health')
    select g.entity_id, g.number, g.name, g.renewal_date::text, g.renewal_date - ${ctx.now.toISOString()}::date as renews_in,
      s.value as health, s.delta, r.value as mrr, k.value as churn, a.detail->>'rule' as alarm, late.tickets as late, late.days as late_days,
      recalled.uses as recalls, change.fact_id as change_id, change.kind, change.changed_on, change.from_plan, change.to_plan, change.mrr_before
    from golden_account g
      left join scored s using (entity_id) left join late using (entity_id) left join change using (entity_id) left join recalled using (entity_id)
      left join metric_current r on r.entity_id = g.entity_id and r.metric = 'mrr'
      left join metric_current k on k.entity_id = g.entity_id and k.metric = 'churn_risk'
      left join metric_current a on a.entity_id = g.entity_id and a.metric = 'health_alarm'
    where abs(s.delta) >= ${points} or late.tickets > 0 or change.fact_id is not null or recalled.uses > 0 or a.value is not null
    limit ${most}`)
  return rows.map(accountOf)
}

const accountOf = (row: Row): MorningAccount => ({
  key: row.entity_id,
  number: row.number,
  name: row.name,
  renews: row.renewal_date,
  mrr: row.mrr,
  health: row.health,
  delta: row.delta,
  worth: row.kind === 'canceled' ? Math.max(row.mrr ?? 0, row.mrr_before ?? 0) : (row.mrr ?? 0),
  renewsIn: row.renews_in !== null && row.renews_in >= 0 ? row.renews_in : null,
  churnRisk: row.churn,
  alarm: row.alarm,
  change:
    row.change_id && row.kind && row.changed_on
      ? { factId: row.change_id, kind: row.kind, on: sayDay(row.changed_on), from: row.from_plan, to: row.to_plan }
      : null,
  lateTickets: row.late ?? 0,
  lateDays: row.late_days ?? 0,
  recalls: row.recalls ?? 0,
})
