import { sql } from 'drizzle-orm'
import { allMetrics } from '@/model/metrics/all-metrics'
import { definitionOn } from '@/model/metrics/definition-on'
import type { Metric } from '@/model/metrics/metric'
import { dayLiteral, metricSql, totalOf } from '@/server/metrics/metric-sql'
import type { TxCtx } from '@/server/spine/ctx'

/**
 * The peer of a refresh: each definition as anybody would run it by hand for a day, value and detail of every customer,
 * added up to its total. Nothing is written.
 */
export async function plainAggregates(ctx: TxCtx, days: readonly string[]): Promise<void> {
  const metrics: readonly Metric[] = allMetrics
  for (const day of days)
    for (const metric of metrics) {
      const text = metricSql(definitionOn(metric, day), dayLiteral(day))
      await ctx.tx.execute(
        sql.raw(
          `select ${totalOf(metric)} as total, count(*) as entities, sum(length(detail::text)) as detail from (${text}) value_of`,
        ),
      )
    }
}
