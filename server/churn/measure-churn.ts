import { sql } from 'drizzle-orm'
import { refreshMetrics } from '@/server/metrics/refresh-metrics'
import type { TxCtx } from '@/server/spine/ctx'

/** Tells every measured day anew by the version in force: a trend never mixes two models. Returns how many days. */
export async function measureChurn(ctx: TxCtx): Promise<number> {
  const rows = await ctx.tx.execute<{ day: string }>(sql`select distinct day::text as day from metric_total order by 1`)
  const { days } = await refreshMetrics(ctx, {
    metrics: ['churn_risk'],
    days: rows.map((row) => row.day),
    why: 'definition',
  })
  return days
}
