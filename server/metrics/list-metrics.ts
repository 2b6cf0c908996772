import { sql } from 'drizzle-orm'
import { z } from 'zod'
import { allMetrics, type MetricKey } from '@/model/metrics/all-metrics'
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

type Row = { metric: MetricKey; day: string; value: number; computed_at: string; newest: string; month_end: string }

/** Every metric with its newest total; values are null until it was measured. Money is in minor units. */
export const listMetrics = query({
  name: 'listMetrics',
  permission: 'metric.read',
  input: z.object({}),
  run: async (ctx): Promise<MetricLine[]> => {
    const rows = await ctx.tx.execute<Row>(sql`
      select t.metric, t.day::text, t.value, to_json(t.computed_at)#>>'{}' as computed_at, n.newest::text, n.month_end::text
      from metric_total t
      join (select metric, max(day) as newest, (date_trunc('month', max(day)) - interval '1 day')::date as month_end from metric_total group by metric) n using (metric)
      where t.day = n.newest or t.day = n.month_end or (extract(isodow from t.day) = 7 and t.day > n.newest - 92)
      order by t.metric, t.day`)
    return allMetrics.map(({ key }) =>
      lineOf(
        key,
        rows.filter((row) => row.metric === key),
      ),
    )
  },
})

function lineOf(key: MetricKey, rows: readonly Row[]): MetricLine {
  const newest = rows.find((row) => row.day === row.newest)
  const before = rows.find((row) => row.day === row.month_end)
  const isWeek = (day: string) => new Date(`${day}T00:00:00Z`).getUTCDay() === 0
  return {
    key,
    value: newest?.value ?? null,
    day: newest?.day ?? null,
    computedAt: newest?.computed_at ?? null,
    before: before && newest && before.day < newest.day ? { value: before.value, day: before.day } : null,
    weeks: rows.filter((row) => row === newest || isWeek(row.day)).map((row) => row.value),
  }
}
