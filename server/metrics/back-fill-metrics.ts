import { sql } from 'drizzle-orm'
import { allMetrics, type MetricKey } from '@/model/metrics/all-metrics'
import { definitionOn } from '@/model/metrics/definition-on'
import { type Metric, versionOf } from '@/model/metrics/metric'
import type { TxCtx } from '@/server/spine/ctx'
import { historyDays } from './history-days'
import { reaches } from './reaches'
import { refreshMetrics } from './refresh-metrics'

/**
 * Measures the days of the trends that were never measured (a metric is new, or the worker stood still), and anew those
 * measured with another version than the one in force on them. Days whose facts are not kept any more stay as they are.
 * `only` is the one metric to look at, all when absent. Returns metrics times days that were computed.
 */
export async function backFillMetrics(ctx: TxCtx, only?: MetricKey): Promise<number> {
  const measured = await versionsMeasured(ctx)
  const wanted = historyDays(ctx.now.toISOString().slice(0, 10))
  let count = 0
  for (const metric of allMetrics) {
    if (only && metric.key !== only) continue
    const days = daysToFill(metric, wanted, measured.get(metric.key) ?? new Map(), ctx.now)
    if (days.length) count += (await refreshMetrics(ctx, { metrics: [metric.key], days, why: 'definition' })).days
  }
  return count
}

function daysToFill(
  metric: Metric,
  wanted: readonly string[],
  measured: ReadonlyMap<string, number>,
  now: Date,
): string[] {
  const missing = (day: string) => {
    const definition = definitionOn(metric, day)
    return measured.get(day) !== versionOf(definition) && reaches(definition, day, now)
  }
  return [...new Set([...wanted, ...measured.keys()])].filter(missing).toSorted()
}

/** The version each day of each metric was measured with. */
async function versionsMeasured(ctx: TxCtx): Promise<Map<MetricKey, Map<string, number>>> {
  const rows = await ctx.tx.execute<{ metric: MetricKey; day: string; version: number }>(
    sql`select metric, day::text, min(version) as version from metric_total group by 1, 2`,
  )
  const found = new Map<MetricKey, Map<string, number>>()
  for (const { metric, day, version } of rows) found.set(metric, (found.get(metric) ?? new Map()).set(day, version))
  return found
}
