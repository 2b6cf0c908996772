import { sql } from 'drizzle-orm'
import type { TxCtx } from '@/server/spine/ctx'

const written = { customers: 0, facts: 0 }
const next = { customers: 1_000, facts: 1_000 }

/**
 * Refreshes the planner's statistics whenever this process has written four times as many records that are customers, or
 * that are not. Autovacuum would do it too, but up to a minute later, and until then a first load plans for other tables
 * than there are.
 */
export async function keepStatistics(ctx: TxCtx, rows: { customers: number; facts: number }): Promise<void> {
  written.customers += rows.customers
  written.facts += rows.facts
  if (written.customers < next.customers && written.facts < next.facts) return
  next.customers = Math.max(1_000, written.customers * 4)
  next.facts = Math.max(1_000, written.facts * 4)
  await ctx.tx.execute(sql`select kith_analyze()`)
}
