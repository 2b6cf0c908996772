import { sql } from 'drizzle-orm'
import { z } from 'zod'
import { metricKeys } from '@/model/metrics/all-metrics'
import { query } from '@/server/spine/query'

export type MetricTotal = { value: number; day: string; entities: number; version: number; computedAt: string }

/** The newest total of a metric, or that of a day; null where it was not measured. Money is in minor units of the reporting currency. */
export const getTotal = query({
  name: 'getTotal',
  permission: 'metric.read',
  input: z.object({ key: z.enum(metricKeys), day: z.iso.date().optional() }),
  run: async (ctx, { key, day }): Promise<MetricTotal | null> => {
    const rows = await ctx.tx.execute<MetricTotal>(sql`
      select value, day::text, entities, version, to_json(computed_at)#>>'{}' as "computedAt" from metric_total
      where metric = ${key} ${day ? sql`and day = ${day}::date` : sql``} order by metric_total.day desc limit 1`)
    return rows[0] ?? null
  },
})
