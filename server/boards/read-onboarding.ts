import { sql } from 'drizzle-orm'
import { type FirstDone, firstDoneSql } from '@/model/boards/first-done'
import type { OnboardingSigns } from '@/model/boards/stuck'
import type { TxCtx } from '@/server/spine/ctx'
import type { OnboardingInput } from './list-onboarding'

/** An account in trial or onboarding with its signs; `since` is the day the stage began. */
export type OnboardingAccount = Omit<OnboardingSigns, 'usual'> & { id: string; since: string }

const most = 1_000
/** A user who did nothing for so many days needs help. */
export const quietDays = 14

type Row = {
  id: string
  stage: 'trial' | 'onboarding'
  since: string
  days: number
  seats: number | null
  seats_used: number | null
  first_use: string | null
  first_order: string | null
  open_tickets: number | null
  need_help: number
}

/** The accounts of the board, the longest in their stage first, at most 1,000. Use is looked for from a month before the stage began. */
export async function readOnboarding(ctx: TxCtx, input: OnboardingInput): Promise<OnboardingAccount[]> {
  const now = sql`${ctx.now.toISOString()}::timestamptz`
  const { stage, owner, team, plan } = input
  const where = [
    stage ? sql`g.stage = ${stage}` : sql`g.stage in ('trial', 'onboarding')`,
    ...(owner ? [sql`g.owner_name = ${owner}`] : []),
    ...(team ? [sql`g.owner_team = ${team}`] : []),
    ...(plan ? [sql`g.plan = ${plan}`] : []),
  ]
  const rows = await ctx.tx.execute<Row>(sql`
    with board as materialized (
      select g.entity_id as id, g.stage, g.seats, s.from_at
      from golden_account g cross join lateral (
        select coalesce(max(c.at), g.customer_since::timestamptz, g.arrived_at) as from_at
        from membership m join stage_change c using (record_id) where m.entity_id = g.entity_id and c.stage = g.stage and c.at <= ${now}) s
      where ${sql.join(where, sql` and `)} order by s.from_at, g.entity_id limit ${most}),
    fellow as materialized (
      select distinct b.id, p.entity_id as person_id from board b join membership a on a.entity_id = b.id
        join record_link l on l.target_record_id = a.record_id and l.kind = 'person_account' join membership p on p.record_id = l.record_id),
    help as (
      select f.id, count(*)::integer as users from fellow f
      where not exists (
        select 1 from membership m cross join lateral (
          select 1 from event e where e.record_id = m.record_id and e.at >= ${now} - ${`${quietDays} days`}::interval and e.at < ${now} limit 1) came
        where m.entity_id = f.person_id)
      group by 1)
    select b.id, b.stage, (b.from_at at time zone 'UTC')::date::text as since, greatest(0, floor(extract(epoch from ${now} - b.from_at) / 86400))::integer as days,
      b.seats, u.value::integer as seats_used, (f.first_use at time zone 'UTC')::date::text as first_use, (o.first_order at time zone 'UTC')::date::text as first_order,
      t.value::integer as open_tickets, coalesce(h.users, 0) as need_help
    from board b left join help h using (id)
      left join lateral (${first('use')}) f (first_use) on true left join lateral (${first('order')}) o (first_order) on true
      left join metric_current u on u.entity_id = b.id and u.metric = 'seats_used'
      left join metric_current t on t.entity_id = b.id and t.metric = 'open_tickets'`)
  return rows.map((row) => ({
    id: row.id,
    stage: row.stage,
    since: row.since,
    days: row.days,
    seats: row.seats,
    seatsUsed: row.seats_used,
    firstUse: row.first_use,
    firstOrder: row.first_order,
    openTickets: row.open_tickets ?? 0,
    needHelp: row.need_help,
  }))
}

const first = (what: FirstDone) => sql.raw(firstDoneSql(what, { account: 'b.id', since: 'b.from_at' }))
