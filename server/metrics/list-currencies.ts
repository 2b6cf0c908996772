import { sql } from 'drizzle-orm'
import { z } from 'zod'
import { notFound } from '@/lib/errors'
import { metricKeys, metricOf } from '@/model/metrics/all-metrics'
import { ratesOn } from '@/model/metrics/currencies'
import { query } from '@/server/spine/query'

/** What stands behind a metric in money in one currency: minor units of it, the rate of the quarter, and what that makes in the reporting currency. */
export type CurrencyLine = {
  currency: string
  amount: number
  rate: number | null
  inReporting: number
  entities: number
}

export type MetricCurrencies = { day: string; ratesFrom: string; lines: CurrencyLine[] }

/**
 * The original currencies behind a metric in money on a day measured (the newest one by default), within what the reader
 * may see. Null for a metric that is not money, or was not measured then.
 */
export const listCurrencies = query({
  name: 'listCurrencies',
  permission: 'metric.read',
  input: z.object({ metric: z.enum(metricKeys), day: z.iso.date().optional() }),
  run: async (ctx, input): Promise<MetricCurrencies | null> => {
    const metric = metricOf(input.metric)
    if (!metric) throw notFound('This metric')
    if (metric.unit !== 'money') return null
    const rows = await ctx.tx.execute<{ currency: string; amount: number; entities: number; day: string }>(sql`
      with day as (select coalesce(${input.day ?? null}::date, max(day)) as day from metric_total where metric = ${metric.key})
      select a.key as currency, sum(a.value::numeric)::float8 as amount, count(*)::int as entities, day.day::text
      from day join metric_value v on v.metric = ${metric.key} and v.day = day.day cross join lateral jsonb_each_text(v.detail->'amounts') a
      group by 1, 4 order by 2 desc`)
    const day = rows[0]?.day
    if (!day) return null
    const { from, rates } = ratesOn(day)
    const known: Readonly<Record<string, number>> = rates
    const lines = rows.map(({ day: _, ...row }) => {
      const rate = known[row.currency] ?? null
      return { ...row, rate, inReporting: row.amount * (rate ?? 0) }
    })
    return { day, ratesFrom: from, lines: lines.toSorted((a, b) => b.inReporting - a.inReporting) }
  },
})
