import { type SQL, sql } from 'drizzle-orm'
import { z } from 'zod'
import { may } from '@/model/access/permissions'
import type { Role } from '@/model/access/roles'
import type { TxCtx } from '@/server/spine/ctx'
import { query } from '@/server/spine/query'

/** Numbers beside places in the rail, by their address. A place where nothing waits is absent. */
export type RailCounts = Partial<Record<'/' | '/review' | '/cases' | '/households' | '/quality', number>>

/** Counts what waits, one cheap statement for a whole page. Every count stops at a thousand. */
export const railCounts = query({
  name: 'railCounts',
  permission: 'home.read',
  input: z.object({}),
  run: async (ctx): Promise<RailCounts> => {
    if (ctx.actor.role === 'system') return {}
    const { role } = ctx.actor
    const none = sql`0`
    const [row] = await ctx.tx.execute<{
      today: number
      review: number
      cases: number
      households: number
      quality: number
    }>(sql`
      select ${todayOf(ctx, role)} as today, ${may(role, 'review.read') ? capped(openPairs) : none} as review,
        ${casesOf(ctx, role)} as cases,
        ${may(role, 'review.read') ? capped(openHouseholds) : none} as households,
        ${may(role, 'quality.read') ? capped(openFindings(ctx)) : none} as quality`)
    const counts = {
      '/': row?.today ?? 0,
      '/review': row?.review ?? 0,
      '/cases': row?.cases ?? 0,
      '/households': row?.households ?? 0,
      '/quality': row?.quality ?? 0,
    }
    return Object.fromEntries(Object.entries(counts).filter(([, count]) => count > 0))
  },
})

const capped = (rows: SQL) => sql`(select count(*)::integer from (${rows} limit 1000) waiting)`

const openPairs = sql`select 1 from candidate_pair where status = 'open'`

/** A duplicate waits in the queue of pairs and is counted there. */
const openCases = sql`select 1 from review_case where status = 'open' and kind <> 'duplicate'`

/** Of who only speaks for numbers: those reported that are theirs to answer. */
const openDoubts = (ctx: TxCtx) => sql`
  select 1 from review_case k join metric_reviewer v on v.department = k.evidence->'number'->>'department'
  where k.status = 'open' and k.entity_id is null and v.user_id = ${ctx.actor.userId}::uuid and v.ended_at is null`

function casesOf(ctx: TxCtx, role: Role): SQL {
  if (may(role, 'case.settle')) return capped(openCases)
  return may(role, 'number.settle') ? capped(openDoubts(ctx)) : sql`0`
}

const openHouseholds = sql`select 1 from household_suggestion where status = 'open'`

/** Checks that find something, not offenders: a number one can work off. */
const openFindings = (ctx: TxCtx) => sql`
  select distinct check_key from quality_finding where gone_at is null and (muted_until is null or muted_until < ${ctx.now.toISOString().slice(0, 10)}::date)`

function todayOf(ctx: TxCtx, role: Role): SQL {
  const now = sql`${ctx.now.toISOString()}::timestamptz`
  switch (role) {
    case 'success':
      return capped(
        // Asked from the few that are low: a join would look up every account of the book.
        sql`select 1 from golden_account g where g.stage = 'at_risk'
          or g.entity_id in (select h.entity_id from metric_current h where h.metric = 'health' and h.value < 40)`,
      )
    case 'support':
      return capped(
        sql`select 1 from ticket where status in ('new', 'open', 'pending')
          and exists (select 1 from membership m where m.record_id in (ticket.account_record_id, ticket.record_id)) and first_response_at is null and first_response_due_at < ${now}`,
      )
    case 'steward':
      return capped(sql`select 1 from candidate_pair where status = 'open' and band = 'likely'`)
    case 'admin':
      return capped(sql`select 1 from ingest_run where status = 'failed' and created_at > ${now} - interval '7 days'`)
    case 'auditor':
      return capped(sql`select 1 from security_event where at > ${now} - interval '24 hours'`)
    case 'analyst':
      return sql`0`
  }
}
