import { sql } from 'drizzle-orm'
import type { TxCtx } from '@/server/spine/ctx'

/** One change of the churn models at a time, until the transaction ends. */
export async function lockChurnModels(ctx: TxCtx): Promise<void> {
  await ctx.tx.execute(sql`select pg_advisory_xact_lock(hashtextextended('kith.churn models', 0))`)
}
