import { sql } from 'drizzle-orm'
import type { TxCtx } from '@/server/spine/ctx'

/**
 * One transaction at a time decides who is who; held to its end. Two loads that each bring half of a customer would
 * otherwise not see each other's half. Taken before any row is locked, so that nobody waits in a circle.
 */
export async function lockIdentity(ctx: TxCtx): Promise<void> {
  await ctx.tx.execute(sql`select pg_advisory_xact_lock(4717)`)
}
