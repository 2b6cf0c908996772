import { sql } from 'drizzle-orm'
import { badInput } from '@/lib/errors'
import { uuidArray } from '@/server/identity/uuid-array'
import type { TxCtx } from '@/server/spine/ctx'

/**
 * A person's "different" between any two records of the two sides forbids joining them until it is undone: throws
 * `bad-input` naming who and when. Where the pair is asked about again the new answer takes its place: the edges are
 * retracted, and returned so that the new decision names them.
 */
export async function liftDifferent(
  ctx: TxCtx,
  survivor: string,
  retiring: string,
  askedAgain: boolean,
): Promise<string[]> {
  const sides = [survivor, retiring]
  const rows = await ctx.tx.execute<{ edge_id: string; name: string | null; at: string }>(sql`
    select e.edge_id, u.name, to_char(e.decided_at at time zone 'UTC', 'FMDD Mon YYYY') as at
    from membership x join identity_edge e on e.record_a = x.record_id join membership y on y.record_id = e.record_b
      left join app_user u on u.user_id = e.decided_by
    where x.entity_id = any(${uuidArray(sides)}) and y.entity_id = any(${uuidArray(sides)}) and x.entity_id <> y.entity_id
      and e.verdict = 'different' and e.origin = 'person' and e.retracted_at is null
    order by e.decided_at desc, e.edge_id`)
  const [last] = rows
  if (!last) return []
  if (!askedAgain)
    throw badInput(
      `${last.name ?? 'Somebody'} declared records of these two different on ${last.at}. Undo that decision first.`,
    )
  const edgeIds = rows.map((row) => row.edge_id)
  await ctx.tx.execute(sql`
    update identity_edge set retracted_at = ${ctx.now.toISOString()}::timestamptz, retracted_by = ${ctx.actor.userId}::uuid
    where edge_id = any(${uuidArray(edgeIds)}) and retracted_at is null`)
  return edgeIds
}
