import { sql } from 'drizzle-orm'
import { z } from 'zod'
import { metricKeys } from '@/model/metrics/all-metrics'
import { query } from '@/server/spine/query'

/** What the page of a metric shows for a day. */
export type Measured = { value: number; version: number; computedAt: string }

/** The stored total of a metric on a day; null where that day was not measured or the reader sees only part of it. */
export const findMeasured = query({
  name: 'findMeasured',
  permission: 'metric.read',
  input: z.object({ metric: z.enum(metricKeys), day: z.iso.date() }),
  run: async (ctx, { metric, day }): Promise<Measured | null> => {
    const [row] = await ctx.tx.execute<{ value: number; version: number; computed_at: string }>(sql`
      select value, version, to_json(computed_at)#>>'{}' as computed_at from metric_total
      where metric = ${metric} and day = ${day}::date`)
    return row ? { value: row.value, version: row.version, computedAt: row.computed_at } : null
  },
})
