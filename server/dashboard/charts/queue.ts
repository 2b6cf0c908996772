import { sql } from 'drizzle-orm'
import type { ChartReading } from '@/model/dashboard/chart-reading'
import { bucketsOf, type Period } from '@/model/dashboard/periods'
import { pairDays } from '@/model/dashboard/rows/pairs'
import { shortBucket } from '@/model/dashboard/say-bucket'
import { plural } from '@/server/home/plural'
import type { TxCtx } from '@/server/spine/ctx'
import { type DaySum, daySums } from './day-sums'
import { pointHref } from './point-href'

/** Pairs that wait at the end of each day, week or month, and pairs decided in it. */
export async function queueBurnDown(ctx: TxCtx, period: Period): Promise<ChartReading> {
  const buckets = bucketsOf(period, ctx.now.toISOString().slice(0, 10))
  const rows = await ctx.tx.execute<DaySum>(
    sql`select day::text, found as came, settled as went from (${sql.raw(pairDays)}) d`,
  )
  const sums = daySums(rows, buckets)
  const open = sums.at(-1)?.stand ?? 0
  const decided = sums.reduce((all, one) => all + one.went, 0)
  return {
    chart: 'queue',
    kind: 'lines',
    unit: 'count',
    xName: 'Until',
    xs: buckets.map((bucket) => ({ label: shortBucket(bucket, period), bucket })),
    series: [
      {
        key: 'open',
        name: 'wait',
        look: 'main',
        values: sums.map(({ stand }) => stand),
        of: buckets.map(({ to }) => `figure:pairs-open-on:${to}`),
        hrefs: buckets.map(({ to }) => pointHref('queue', { from: to, to }, 'open', period)),
      },
      {
        key: 'decided',
        name: 'decided',
        look: 'second',
        values: sums.map(({ went }) => went),
        of: buckets.map(({ from, to }) => `figure:pairs-decided:${from}:${to}`),
        hrefs: buckets.map((bucket) => pointHref('queue', bucket, 'decided', period)),
      },
    ],
    says: `${plural(open, 'pair waits', 'pairs wait')} now; ${decided.toLocaleString('en-GB')} ${decided === 1 ? 'was' : 'were'} decided in this period.`,
  }
}
