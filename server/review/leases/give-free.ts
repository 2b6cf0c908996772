import { sql } from 'drizzle-orm'
import { uuidArray } from '@/server/identity/uuid-array'
import type { TxCtx } from '@/server/spine/ctx'

/** Ends the actor's leases of these pairs, so that whoever is to look at them next can at once. */
export async function giveFree(ctx: TxCtx, pairs: readonly { recordA: string; recordB: string }[]): Promise<void> {
  await ctx.tx.execute(sql`
    update pair_lease l set until = ${ctx.now.toISOString()}::timestamptz
    from unnest(${uuidArray(pairs.map((pair) => pair.recordA))}, ${uuidArray(pairs.map((pair) => pair.recordB))}) p(a, b)
    where l.record_a = least(p.a, p.b) and l.record_b = greatest(p.a, p.b) and l.user_id = ${ctx.actor.userId}::uuid`)
}
