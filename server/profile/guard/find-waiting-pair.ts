import { sql } from 'drizzle-orm'
import type { TxCtx } from '@/server/spine/ctx'

/** An undecided pair as a person saw it. */
export type WaitingPair = { recordA: string; recordB: string; version: number }

/** The undecided pair of two entities, the likeliest if there are several; null where none waits. */
export async function findWaitingPair(ctx: TxCtx, one: string, other: string): Promise<WaitingPair | null> {
  const [row] = await ctx.tx.execute<{ record_a: string; record_b: string; version: number }>(sql`
    select p.record_a, p.record_b, p.version
    from candidate_pair p join membership a on a.record_id = p.record_a join membership b on b.record_id = p.record_b
    where p.status in ('open', 'later') and (a.entity_id, b.entity_id) in ((${one}::uuid, ${other}::uuid), (${other}::uuid, ${one}::uuid))
      and a.entity_id in (${one}::uuid, ${other}::uuid) order by p.probability desc, 1, 2 limit 1`)
  return row ? { recordA: row.record_a, recordB: row.record_b, version: row.version } : null
}
