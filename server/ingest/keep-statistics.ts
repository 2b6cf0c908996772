import { sql } from 'drizzle-orm'
import type { TxCtx } from '@/server/spine/ctx'

let written = 0
let next = 1_000

/**
 * Refreshes the planner's statistics whenever this process has written four times as much. Autovacuum would do it too, but
 * up to a minute later, and until then a first load plans for empty tables.
 */
export async function keepStatistics(ctx: TxCtx, rows: number): Promise<void> {
  written += rows
  if (written < next) return
  next = Math.ceil(written * 4)
  await ctx.tx.execute(sql`select kith_analyze()`)
}
