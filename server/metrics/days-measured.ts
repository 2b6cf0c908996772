import { sql } from 'drizzle-orm'
import type { TxCtx } from '@/server/spine/ctx'

/** Days that have a total, by metric, oldest first. */
export async function daysMeasured(ctx: TxCtx): Promise<Map<string, string[]>> {
  const rows = await ctx.tx.execute<{ metric: string; days: string[] }>(
    sql`select metric, array_agg(day::text order by day) as days from (select distinct metric, day from metric_total) t group by metric`,
  )
  return new Map(rows.map((row) => [row.metric, row.days]))
}
