import { sql } from 'drizzle-orm'
import { z } from 'zod'
import { allMetrics, type MetricKey } from '@/model/metrics/all-metrics'
import { hasNoTotal } from '@/model/metrics/has-no-total'
import type { Metric } from '@/model/metrics/metric'
import { query } from '@/server/spine/query'

/** The newest total of a metric beside that of the last month end, and its week ends for a sparkline. */
export type MetricLine = {
  key: MetricKey
  value: number | null
  day: string | null
  computedAt: string | null
  before: { value: number; day: string } | null
  weeks: number[]
}

type Row = {
  metric: MetricKey
  day: string
  value: number
  entities: number
  computed_at: string
  newest: string
  month_end: string
}

/** Every metric with its newest total; values are null until it was measured, and where an average or a share has nobody to be of. Money is in minor units. */
export const listMetrics = query({
  name: 'listMetrics',
  permission: 'metric.read',
  input: z.object({}),
  run: async (ctx): Promise<MetricLine[]> => {
    const rows = await ctx.tx.execute<Row>(sql`
      select t.metric, t.day::text, t.value, t.entities, to_json(t.computed_at)#>>'{}' as computed_at, n.newest::text, n.month_end::text
      from metric_total t
      join (select metric, max(day) as newest, (date_trunc('month', max(day)) - interval '1 day')::date as month_end from metric_total group by metric) n using (metric)
      where t.day = n.newest or t.day = n.month_end or (extract(isodow from t.day) = 7 and t.day > n.newest - 92)
      order by t.metric, t.day`)
    return allMetrics.map((metric) =>
      lineOf(
        metric,
        rows.filter((row) => row.metric === metric.key),
      ),
    )
  },
})

function lineOf(metric: Metric & { key: MetricKey }, measured: readonly Row[]): MetricLine {
  const newest = measured.find((row) => row.day === row.newest)
  const rows = measured.filter((row) => !hasNoTotal(metric, row.entities))
  const before = rows.find((row) => row.day === row.month_end)
  const isWeek = (day: string) => new Date(`${day}T00:00:00Z`).getUTCDay() === 0
  return {
    key: metric.key,
    value: newest && !hasNoTotal(metric, newest.entities) ? newest.value : null,
    day: newest?.day ?? null,
    computedAt: newest?.computed_at ?? null,
    before: before && newest && before.day < newest.day ? { value: before.value, day: before.day } : null,
    weeks: rows.filter((row) => row === newest || isWeek(row.day)).map((row) => row.value),
  }
}
