import { sql } from 'drizzle-orm'
import type { ChartReading } from '@/model/dashboard/chart-reading'
import type { Period } from '@/model/dashboard/periods'
import { sayBucket, shortBucket } from '@/model/dashboard/say-bucket'
import type { TxCtx } from '@/server/spine/ctx'
import { keeper, metricStamp } from '../keep-a-while'
import { measuredTotals } from './measured-days'
import { pointHref } from './point-href'

const keepActive = keeper<Map<string, number>>()

/** Active customers on the measured days: the metric's own totals, or for who sees one book the accounts of that book. */
export async function activeCustomers(ctx: TxCtx, period: Period): Promise<ChartReading> {
  const totals = await measuredTotals(ctx, 'active_customer', period)
  const own = ctx.actor.role === 'success'
  const days = totals.map(({ day }) => day)
  const counted = own ? await inBook(ctx, days) : null
  const values = totals.map(({ day, value }) => counted?.get(day) ?? (counted ? 0 : value))
  const buckets = days.map((day) => ({ from: day, to: day }))
  const [first, last] = [values[0], values.at(-1)]
  return {
    chart: 'active-customers',
    kind: 'lines',
    unit: 'count',
    xName: 'Day',
    xs: buckets.map((bucket) => ({ label: shortBucket(bucket, period), bucket })),
    series: [
      {
        key: 'active',
        name: own ? 'active, your book' : 'active customers',
        look: 'main',
        values,
        of: days.map((day) => (own ? `figure:active-in-book:${day}` : `total:active_customer:${day}`)),
        hrefs: buckets.map((bucket) => pointHref('active-customers', bucket, 'active', period)),
      },
    ],
    says:
      first === undefined || last === undefined || !buckets[0]
        ? 'Active customers were not measured yet.'
        : `${last.toLocaleString('en-GB')} accounts are active; ${first.toLocaleString('en-GB')} were on ${sayBucket(buckets[0])}.`,
    note: period === '13mo' ? 'detail of use reaches back 26 weeks' : undefined,
  }
}

async function inBook(ctx: TxCtx, days: readonly string[]): Promise<Map<string, number>> {
  const stamp = await metricStamp(ctx, ['active_customer'])
  return keepActive(ctx, { key: `active ${days.join(' ')}`, stamp, minutes: 1 }, async () => {
    const rows = await ctx.tx.execute<{ day: string; active: number }>(sql`
      select day::text, count(*)::integer as active from metric_value
      where metric = 'active_customer' and day = any(${`{${days.join(',')}}`}::date[]) and value <> 0 group by 1`)
    return new Map(rows.map((row) => [row.day, row.active]))
  })
}
