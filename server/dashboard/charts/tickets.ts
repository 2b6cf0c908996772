import { sql } from 'drizzle-orm'
import type { ChartReading } from '@/model/dashboard/chart-reading'
import { bucketsOf, type Period } from '@/model/dashboard/periods'
import { ticketDays } from '@/model/dashboard/rows/tickets'
import { shortBucket } from '@/model/dashboard/say-bucket'
import { plural } from '@/server/home/plural'
import type { TxCtx } from '@/server/spine/ctx'
import { keeper } from '../keep-a-while'
import { type DaySum, daySums } from './day-sums'
import { pointHref } from './point-href'

const keepDays = keeper<DaySum[]>()

/** Tickets opened and closed in each day, week or month, and open at its end. */
export async function ticketLoad(ctx: TxCtx, period: Period): Promise<ChartReading> {
  const buckets = bucketsOf(period, ctx.now.toISOString().slice(0, 10))
  const rows = await keepDays(ctx, { key: 'days', stamp: await arrived(ctx), minutes: 5 }, async () => [
    ...(await ctx.tx.execute<DaySum>(
      sql`select day::text, opened as came, closed as went from (${sql.raw(ticketDays)}) d`,
    )),
  ])
  const sums = daySums(rows, buckets)
  const open = sums.at(-1)?.stand ?? 0
  return {
    chart: 'tickets',
    kind: 'bars',
    unit: 'count',
    xName: 'Until',
    xs: buckets.map((bucket) => ({ label: shortBucket(bucket, period), bucket })),
    series: [
      {
        key: 'opened',
        name: 'opened',
        look: 'main',
        values: sums.map(({ came }) => came),
        of: buckets.map(({ from, to }) => `figure:tickets-opened:${from}:${to}`),
        hrefs: buckets.map((bucket) => pointHref('tickets', bucket, 'opened', period)),
      },
      {
        key: 'closed',
        name: 'closed',
        look: 'second',
        values: sums.map(({ went }) => went),
        of: buckets.map(({ from, to }) => `figure:tickets-closed:${from}:${to}`),
        hrefs: buckets.map((bucket) => pointHref('tickets', bucket, 'closed', period)),
      },
      {
        key: 'open',
        name: 'open at the end',
        look: 'table',
        values: sums.map(({ stand }) => stand),
        of: buckets.map(({ to }) => `figure:tickets-open-on:${to}`),
        hrefs: buckets.map(({ to }) => pointHref('tickets', { from: to, to }, 'open', period)),
      },
    ],
    says: `${plural(open, 'ticket is', 'tickets are')} open; ${total(sums, 'came')} were opened and ${total(sums, 'went')} closed in this period.`,
  }
}

const total = (sums: readonly { came: number; went: number }[], side: 'came' | 'went') =>
  sums.reduce((all, one) => all + one[side], 0).toLocaleString('en-GB')

/** Changes when the support desk sent something. */
async function arrived(ctx: TxCtx): Promise<string> {
  const [row] = await ctx.tx.execute<{ at: string | null }>(
    sql`select max(last_arrived_at)::text as at from source_state where object = 'ticket'`,
  )
  return row?.at ?? ''
}
