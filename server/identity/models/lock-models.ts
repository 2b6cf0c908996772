import { sql } from 'drizzle-orm'
import type { GoldenGrain } from '@/model/grains'
import type { TxCtx } from '@/server/spine/ctx'

/** One change of a grain's models at a time, until the transaction ends. */
export async function lockModels(ctx: TxCtx, grain: GoldenGrain): Promise<void> {
  await ctx.tx.execute(sql`select pg_advisory_xact_lock(hashtextextended(${`kith.models ${grain}`}, 0))`)
}
