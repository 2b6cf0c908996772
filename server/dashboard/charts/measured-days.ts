import { sql } from 'drizzle-orm'
import { measuredWithin, type Period } from '@/model/dashboard/periods'
import type { TxCtx } from '@/server/spine/ctx'

/** A total of a metric on a measured day. */
export type MeasuredTotal = { day: string; value: number; entities: number }

/** The totals of a metric on the days a period shows, oldest first, with one before it to compare with. */
export async function measuredTotals(ctx: TxCtx, metric: string, period: Period): Promise<MeasuredTotal[]> {
  const rows = await ctx.tx.execute<MeasuredTotal>(
    sql`select day::text, value, entities from metric_total where metric = ${metric} order by day`,
  )
  const shown = new Set(
    measuredWithin(
      period,
      rows.map((row) => row.day),
    ),
  )
  return rows.filter((row) => shown.has(row.day))
}
