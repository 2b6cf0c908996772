import { sql } from 'drizzle-orm'
import { z } from 'zod'
import type { TxCtx } from '@/server/spine/ctx'
import { query } from '@/server/spine/query'

/** How somebody's session at the desk goes. */
export type Progress = {
  /** Decisions since the last break of half an hour, those taken back included. */
  decided: number
  /** Seconds from one to the next, the middle one; null before there are three. */
  pace: number | null
  /** Of this session's decisions, how many were undone since, by anybody. */
  undone: number
  /** Of the asker's decisions of 30 days that somebody else had a word on, how many they agreed with. */
  agreed: number
  compared: number
}

const longestPause = '30 minutes'

/** The asker's own session: decided, pace, what was undone, and agreement with those who looked at the same pair. */
export const getProgress = query({
  name: 'getProgress',
  permission: 'review.read',
  input: z.object({}),
  async run(ctx): Promise<Progress> {
    const now = sql`${ctx.now.toISOString()}::timestamptz`
    const me = sql`${ctx.actor.userId}::uuid`
    const [row] = await ctx.tx.execute<{ decided: number; pace: number | null; undone: number }>(sql`
      with act as (
        select min(decided_at) as at, bool_and(retracted_at is not null) as undone from identity_edge e
        where origin = 'person' and decided_by = ${me} and decided_at > ${now} - interval '12 hours'
          and not exists (select 1 from review_batch r where r.batch_id = e.batch_id)
        group by coalesce(batch_id, edge_id)
        union all
        select decided_at, false from candidate_pair where status = 'later' and decided_by = ${me} and decided_at > ${now} - interval '12 hours'
      ), gap as (
        select at, undone, at - lag(at) over (order by at) as pause from act
      ), session as (
        select at, undone, pause from gap
        where at >= coalesce((select max(at) from gap where pause > interval '${sql.raw(longestPause)}'), (select min(at) from gap))
          and (select max(at) from gap) > ${now} - interval '${sql.raw(longestPause)}'
      )
      select count(*)::int as decided, count(*) filter (where undone)::int as undone,
        case when count(*) > 2 then percentile_cont(0.5) within group (order by extract(epoch from pause))
          filter (where pause <= interval '${sql.raw(longestPause)}') end::float8 as pace
      from session`)
    const pace = row?.pace === null || row?.pace === undefined ? null : Math.max(1, Math.round(row.pace))
    return { decided: row?.decided ?? 0, undone: row?.undone ?? 0, pace, ...(await agreement(ctx)) }
  },
})

/** Where two people had a word on one pair: approvals, pairs of a sample that both answered, decisions that another undid. */
async function agreement(ctx: TxCtx): Promise<{ agreed: number; compared: number }> {
  const since = sql`${ctx.now.toISOString()}::timestamptz - interval '30 days'`
  const me = sql`${ctx.actor.userId}::uuid`
  const [row] = await ctx.tx.execute<{ agreed: number; compared: number }>(sql`
    select count(*) filter (where agrees)::int as agreed, count(*)::int as compared from (
      select status = 'approved' as agrees from second_opinion
        where asked_by = ${me} and status in ('approved', 'refused') and answered_at > ${since}
      union all
      select mine.verdict = other.verdict from batch_answer mine join batch_answer other using (batch_id, record_a, record_b)
        where mine.user_id = ${me} and other.user_id <> ${me} and mine.verdict <> 'unsure' and other.verdict <> 'unsure' and mine.at > ${since}
      union all
      select false from identity_edge
        where origin = 'person' and decided_by = ${me} and retracted_by <> ${me} and decided_at > ${since}
        group by coalesce(batch_id, edge_id)
    ) word`)
  return { agreed: row?.agreed ?? 0, compared: row?.compared ?? 0 }
}
