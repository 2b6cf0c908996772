import { sql } from 'drizzle-orm'
import type { GoldenGrain } from '@/model/grains'
import { allMetrics, type MetricKey } from '@/model/metrics/all-metrics'
import { uuidArray } from '@/server/identity/uuid-array'
import type { TxCtx } from '@/server/spine/ctx'

/** A measure as it stood on the newest day measured by the day asked for. Money in minor units. */
export type PastMetric = {
  value: number
  currency: string | null
  version: number
  day: string
  detail: Record<string, unknown>
}

type Row = PastMetric & { entity_id: string; metric: MetricKey }

/**
 * The measures of customers on a day (`YYYY-MM-DD`), by customer: of each metric the newest day measured by then, which
 * is the same for all of them; today's are those every other screen shows. Days are kept by who is who today: `ids` are
 * present ones.
 */
export async function pastMetrics(
  ctx: TxCtx,
  grain: GoldenGrain,
  ids: readonly string[],
  day: string,
): Promise<Map<string, Partial<Record<MetricKey, PastMetric>>>> {
  const keys = allMetrics.filter((metric) => metric.grain === grain).map((metric) => metric.key)
  const found = new Map<string, Partial<Record<MetricKey, PastMetric>>>()
  if (keys.length === 0 || ids.length === 0) return found
  const columns = sql`v.entity_id, v.metric, v.value, v.currency, v.version, v.day::text, v.detail`
  const of = sql`v.entity_id = any (${uuidArray(ids)})`
  const rows = await ctx.tx.execute<Row>(
    day >= ctx.now.toISOString().slice(0, 10)
      ? sql`select ${columns} from metric_current v where ${of}`
      : sql`
    with measured as materialized (
      select k.metric, d.day from unnest(${sql.param(keys)}::text[]) as k (metric) cross join lateral (
        select v.day from metric_value v where v.metric = k.metric and v.day <= ${day}::date order by v.day desc limit 1) d)
    select ${columns} from measured m join metric_value v on v.metric = m.metric and v.day = m.day where ${of}`,
  )
  for (const { entity_id, metric, ...rest } of rows) found.set(entity_id, { ...found.get(entity_id), [metric]: rest })
  return found
}
