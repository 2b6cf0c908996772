import { sql } from 'drizzle-orm'
import type { TxCtx } from '@/server/spine/ctx'

/** The version of the churn model in force, or null. */
export async function versionInForce(ctx: TxCtx): Promise<number | null> {
  const [row] = await ctx.tx.execute<{ version: number }>(
    sql`select version from churn_model where status = 'published'`,
  )
  return row?.version ?? null
}
