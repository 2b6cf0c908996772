import { sql } from 'drizzle-orm'
import { stale } from '@/lib/errors'
import { uuidArray } from '@/server/identity/uuid-array'
import type { TxCtx } from '@/server/spine/ctx'
import type { Cluster } from './load-cluster'

/** Throws `stale` where the customer is not as the person saw it, saying who changed it last and when. Without `seen` nothing is asked. */
export async function mustBeAsSeen(ctx: TxCtx, cluster: Cluster, seen: string | undefined): Promise<void> {
  if (seen === undefined || seen === cluster.seen) return
  const ids = uuidArray(cluster.records.map((record) => record.recordId))
  const [last] = await ctx.tx.execute<{ by: string | null; at: string }>(sql`
    select u.name as by, to_char(x.at at time zone 'UTC', 'FMDD Mon YYYY, HH24:MI UTC') as at from (
      select greatest(decided_at, retracted_at) as at,
        case when retracted_at is null then decided_by else retracted_by end as who
      from identity_edge where record_a = any(${ids}) or record_b = any(${ids})) x
      left join app_user u on u.user_id = x.who
    order by x.at desc, u.name nulls last limit 1`)
  const who = last?.by ? `${last.by} changed it on ${last.at}` : `A load changed it on ${last?.at ?? 'an unknown day'}`
  throw stale(`This customer is not as you saw it. ${who}. Nothing was cut; look at it again.`)
}
