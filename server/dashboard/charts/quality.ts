import { sql } from 'drizzle-orm'
import { dimensions } from '@/model/checks/check'
import type { ChartReading } from '@/model/dashboard/chart-reading'
import { bucketsOf, type Period } from '@/model/dashboard/periods'
import { checkDimension, dimensionKeys } from '@/model/dashboard/rows/findings'
import { shortBucket } from '@/model/dashboard/say-bucket'
import { plural } from '@/server/home/plural'
import type { TxCtx } from '@/server/spine/ctx'
import { pointHref } from './point-href'

/** What the checks of each dimension found on the last day they ran in each day, week or month. */
export async function qualityTrend(ctx: TxCtx, period: Period): Promise<ChartReading> {
  const buckets = bucketsOf(period, ctx.now.toISOString().slice(0, 10))
  const first = buckets[0]?.from ?? ''
  const rows = await ctx.tx.execute<{ day: string; dimension: string; offenders: number }>(sql`
    select r.day::text, c.dimension, sum(r.offenders)::integer as offenders
    from quality_result r join ${sql.raw(checkDimension)} using (check_key) where r.day >= ${first}::date group by 1, 2 order by 1`)
  const ran = [...new Set(rows.map((row) => row.day))]
  const days = buckets.flatMap(({ from, to }) => ran.findLast((day) => day >= from && day <= to) ?? [])
  const of = (day: string, dimension: string) =>
    rows.find((row) => row.day === day && row.dimension === dimension)?.offenders ?? 0
  const points = days.map((day) => ({ from: day, to: day }))
  const now = rows.filter((row) => row.day === days.at(-1)).reduce((sum, row) => sum + row.offenders, 0)
  return {
    chart: 'quality',
    kind: 'multiples',
    unit: 'count',
    xName: 'Day',
    xs: points.map((bucket) => ({ label: shortBucket(bucket, period === '13mo' ? '90d' : period), bucket })),
    series: dimensionKeys.map((key) => ({
      key,
      name: dimensions[key].label,
      look: 'main' as const,
      values: days.map((day) => of(day, key)),
      of: days.map((day) => `figure:findings-on:${key}:${day}`),
      hrefs: points.map((bucket) => pointHref('quality', bucket, key, period)),
    })),
    says: days.length
      ? `${plural(now, 'finding stands', 'findings stand')} by the newest run.`
      : 'The checks have not run in this period.',
    note: days.length === 1 ? 'the checks ran on one day so far' : undefined,
  }
}
