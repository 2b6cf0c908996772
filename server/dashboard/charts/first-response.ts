import { sql } from 'drizzle-orm'
import type { ChartReading } from '@/model/dashboard/chart-reading'
import { measuredWithin, type Period } from '@/model/dashboard/periods'
import { shortBucket } from '@/model/dashboard/say-bucket'
import { may } from '@/model/access/permissions'
import { firstResponseTime } from '@/model/metrics/first-response-time'
import { totalOf } from '@/server/metrics/metric-sql'
import type { TxCtx } from '@/server/spine/ctx'
import { keeper } from '../keep-a-while'
import { type MeasuredTotal, measuredTotals } from './measured-days'
import { pointHref } from './point-href'

const keepTotals = keeper<MeasuredTotal[]>()

/** The metric First response on its measured days, in hours. Who may not read totals is given the same from its values. */
export async function firstResponse(ctx: TxCtx, period: Period): Promise<ChartReading> {
  const reads = may(ctx.actor.role, 'metric.read')
  const totals = reads
    ? await measuredTotals(ctx, 'first_response_time', period)
    : await keepTotals(ctx, { key: period, stamp: '', minutes: 10 }, () => fromValues(ctx, period))
  const buckets = totals.map(({ day }) => ({ from: day, to: day }))
  const last = totals.at(-1)
  return {
    chart: 'first-response',
    kind: 'lines',
    unit: 'hours',
    xName: 'Day',
    xs: buckets.map((bucket) => ({ label: shortBucket(bucket, period), bucket })),
    series: [
      {
        key: 'hours',
        name: 'hours to answer',
        look: 'main',
        values: totals.map(({ value }) => Math.round(value * 10) / 10),
        of: totals.map(({ day }) => (reads ? `total:first_response_time:${day}` : `figure:first-response-on:${day}`)),
        hrefs: buckets.map((bucket) => pointHref('first-response', bucket, 'hours', period)),
      },
    ],
    says: last ? `A first answer takes ${last.value.toFixed(1)} h now.` : 'First response was not measured yet.',
  }
}

async function fromValues(ctx: TxCtx, period: Period): Promise<MeasuredTotal[]> {
  const rows = await ctx.tx.execute<MeasuredTotal>(sql`
    select day::text, (${sql.raw(totalOf(firstResponseTime))})::float8 as value, count(*)::integer as entities
    from metric_value where metric = 'first_response_time' group by day order by day`)
  const days = rows.map((row) => row.day)
  const shown = new Set(measuredWithin(period, days))
  return rows.filter((row) => shown.has(row.day))
}
