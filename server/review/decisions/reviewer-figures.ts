import { sql } from 'drizzle-orm'
import { type KnownShare, shareKnown } from '@/model/identity/review/share-known'
import type { TxCtx } from '@/server/spine/ctx'
import type { QualityFilter } from './quality-filter'

/**
 * One reviewer: decisions (those written together are one), how many were undone later, by whomever, seconds between two
 * decisions (median, pauses over two minutes left out; null before there are three) and how well they knew the probes of
 * batches; "unsure" of a probe is not known.
 */
export type ReviewerLine = {
  userId: string
  name: string
  decided: number
  undone: number
  pace: number | null
  probes: KnownShare | null
}

type Row = Omit<ReviewerLine, 'probes'> & { asked: number; known: number }

/** Everybody who decided or answered a probe, busiest first; at most 100. */
export async function reviewerFigures(ctx: TxCtx, { grain, from, to }: QualityFilter): Promise<ReviewerLine[]> {
  const since = from ? sql`and at >= ${`${from}T00:00:00Z`}::timestamptz` : sql``
  const until = to ? sql`and at < ${`${to}T00:00:00Z`}::timestamptz + interval '1 day'` : sql``
  const rows = await ctx.tx.execute<Row>(sql`
    with act as (
      select decided_by as user_id, coalesce(batch_id, edge_id) as act, min(decided_at) as at,
        bool_and(retracted_at is not null) as undone
      from identity_edge where origin = 'person' and decided_by is not null ${grain ? sql`and grain = ${grain}` : sql``} group by 1, 2
    ), paced as (
      select *, extract(epoch from at - lag(at) over (partition by user_id order by at, act)) as gap from act where true ${since} ${until}
    ), decided as (
      select user_id, count(*)::int as decided, (count(*) filter (where undone))::int as undone,
        case when count(*) filter (where gap between 0.2 and 120) >= 2 then
          percentile_cont(0.5) within group (order by gap) filter (where gap between 0.2 and 120) end as pace
      from paced group by 1
    ), probed as (
      select a.user_id, count(*)::int as asked, (count(*) filter (where a.verdict = p.known))::int as known
      from (select *, at as moment from batch_answer where true ${since} ${until}) a join batch_pair p using (batch_id, record_a, record_b)
        join review_batch b using (batch_id)
      where p.kind = 'probe' ${grain ? sql`and b.grain = ${grain}` : sql``} group by 1
    )
    select u.user_id as "userId", u.name, coalesce(d.decided, 0) as decided, coalesce(d.undone, 0) as undone, d.pace::float8 as pace,
      coalesce(p.asked, 0) as asked, coalesce(p.known, 0) as known
    from app_user u left join decided d using (user_id) left join probed p using (user_id)
    where d.user_id is not null or p.user_id is not null order by decided desc, u.name, u.user_id limit 100`)
  return rows.map(({ asked, known, ...row }) => ({ ...row, probes: shareKnown(known, asked) }))
}
