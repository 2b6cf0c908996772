import { sql } from 'drizzle-orm'
import { z } from 'zod'
import { notFound } from '@/lib/errors'
import { type MetricKey, metricKeys, metricOf } from '@/model/metrics/all-metrics'
import type { TxCtx } from '@/server/spine/ctx'
import { query } from '@/server/spine/query'
import { monthEnds } from './history-days'
import { getMovement, type Movement } from './get-movement'
import { sqlShown } from './metric-sql'

export const trendRanges = ['weeks', 'months', 'all'] as const
export type TrendRange = (typeof trendRanges)[number]
/** A total of a day, in the metric’s unit, and the version it was measured with. */
export type TrendPoint = { day: string; value: number; entities: number; version: number }

export type MetricPage = {
  key: MetricKey
  total: (TrendPoint & { computedAt: string }) | null
  monthEnd: TrendPoint | null
  yearAgo: TrendPoint | null
  trend: TrendPoint[]
  /** The other metric drawn beside it, on the same days. */
  beside: (TrendPoint | null)[]
  movement: Movement | null
  /** Run by hand, it gives the total. */
  sql: string
}

/** Metrics that say more side by side. */
const besideOf: Partial<Record<MetricKey, MetricKey>> = { active_customer: 'paid_customer' }

/** One metric with its trend at week ends, month ends or all days measured, and what moved since the last month end. */
export const getMetric = query({
  name: 'getMetric',
  permission: 'metric.read',
  input: z.object({ key: z.enum(metricKeys), range: z.enum(trendRanges).default('weeks') }),
  run: async (ctx, { key, range }): Promise<MetricPage> => {
    const metric = metricOf(key)
    if (!metric) throw notFound('This metric')
    const all = await totals(ctx, key)
    const newest = all.at(-1) ?? null
    const trend = within(all, range)
    const other = besideOf[key] ? new Map((await totals(ctx, besideOf[key])).map((point) => [point.day, point])) : null
    const monthEnd = (newest && all.find((point) => point.day === monthEnds(newest.day)[0])) ?? null
    return {
      key,
      total: newest && { ...newest, computedAt: newest.computed_at },
      monthEnd,
      yearAgo: newest ? (all.find((point) => point.day === monthEnds(newest.day)[11]) ?? null) : null,
      trend,
      beside: other ? trend.map((point) => other.get(point.day) ?? null) : [],
      movement: newest && monthEnd ? await getMovement(ctx, metric, monthEnd.day, newest.day) : null,
      sql: sqlShown(metric, newest?.day ?? ctx.now.toISOString().slice(0, 10)),
    }
  },
})

type Total = TrendPoint & { computed_at: string }

async function totals(ctx: TxCtx, key: MetricKey): Promise<Total[]> {
  const rows = await ctx.tx.execute<Total>(sql`
    select day::text, value, entities, version, to_json(computed_at)#>>'{}' as computed_at from metric_total where metric = ${key} order by day`)
  return [...rows]
}

/** The newest day stands at the end of every range. */
function within(all: readonly Total[], range: TrendRange): TrendPoint[] {
  const newest = all.at(-1)
  if (!newest) return []
  const ends = new Set(monthEnds(newest.day))
  const isSunday = (day: string) => new Date(`${day}T00:00:00Z`).getUTCDay() === 0
  const quarter = new Date(Date.parse(newest.day) - 92 * 86_400_000).toISOString().slice(0, 10)
  const kept = all.filter(({ day }) => {
    if (day === newest.day) return true
    if (range === 'months') return ends.has(day)
    return range === 'weeks' ? isSunday(day) && day > quarter : true
  })
  return kept.slice(-500).map(({ day, value, entities, version }) => ({ day, value, entities, version }))
}
