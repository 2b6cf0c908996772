import { sql } from 'drizzle-orm'
import type { ChartReading } from '@/model/dashboard/chart-reading'
import { type Period, stepsOf } from '@/model/dashboard/periods'
import { type MrrMove, moveOf, mrrMoveKeys, mrrMoves } from '@/model/dashboard/rows/mrr-moved'
import { shortBucket } from '@/model/dashboard/say-bucket'
import { formatPounds } from '@/server/home/format-pounds'
import type { TxCtx } from '@/server/spine/ctx'
import { keeper, metricStamp } from '../keep-a-while'
import { measuredTotals } from './measured-days'
import { pointHref } from './point-href'

type Moved = { step: number; move: MrrMove; amount: number; accounts: number }

const keepMoves = keeper<Moved[]>()

const looks = {
  new: 'main',
  won_back: 'third',
  expansion: 'second',
  contraction: 'loss',
  churn: 'loss-filled',
} as const satisfies Record<MrrMove, string>

/** New, won back, expansion, contraction and churn between neighbouring measured days, of the accounts the reader may see. */
export async function mrrMovement(ctx: TxCtx, period: Period): Promise<ChartReading> {
  const days = (await measuredTotals(ctx, 'mrr', period)).map((total) => total.day)
  const steps = stepsOf(days)
  const key = `mrr-movement ${days.join(' ')}`
  const moved = await keepMoves(ctx, { key, stamp: await metricStamp(ctx, ['mrr']), minutes: 1 }, () =>
    movedBetween(ctx, days),
  )
  const amount = (step: number, move: MrrMove) =>
    moved.find((one) => one.step === step && one.move === move)?.amount ?? 0
  const net = moved.reduce((sum, one) => sum + one.amount, 0)
  const first = steps[0]
  return {
    chart: 'mrr-movement',
    kind: 'bars',
    unit: 'money',
    xName: 'To the end of',
    xs: steps.map((bucket) => ({ label: shortBucket(bucket, period), bucket })),
    series: mrrMoveKeys.map((move) => ({
      key: move,
      name: mrrMoves[move],
      look: looks[move],
      values: steps.map((_, step) => amount(step, move)),
      of: steps.map(({ from, to }) => `figure:mrr-moved:${move}:${from}:${to}`),
      hrefs: steps.map((bucket) => pointHref('mrr-movement', bucket, move, period)),
    })),
    says: first
      ? `MRR ${net < 0 ? 'fell' : 'rose'} by ${formatPounds(Math.abs(net))} a month: ${sayParts(moved)}.`
      : 'MRR was measured on one day only, so nothing can be compared yet.',
  }
}

/** A minus that stays with its number at the end of a line. */
const minus = '−\u2060'

const sayParts = (moved: readonly Moved[]) =>
  mrrMoveKeys
    .map((move) => {
      const sum = moved.filter((one) => one.move === move).reduce((all, one) => all + one.amount, 0)
      return `${mrrMoves[move].toLowerCase()} ${sum < 0 ? minus : ''}${formatPounds(Math.abs(sum))}`
    })
    .join(', ')

/** One look at all values of these days: neighbours of one account are compared, one that is missing counts as nothing. */
async function movedBetween(ctx: TxCtx, days: readonly string[]): Promise<Moved[]> {
  const dates = sql`${`{${days.join(',')}}`}::date[]`
  const rows = await ctx.tx.execute<Moved>(sql`
    with day as (select d.day, d.at::integer from unnest(${dates}) with ordinality d (day, at)),
    worth as (
      select v.entity_id, d.at, v.value, lag(v.value) over w as last_value, lag(d.at) over w as last_at, lead(d.at) over w as next_at
      from metric_value v join day d using (day) where v.metric = 'mrr' and v.day = any(${dates}) window w as (partition by v.entity_id order by d.at)),
    x as (
      select entity_id, at, value as now, case when last_at = at - 1 then last_value else 0 end as before from worth where at > 1
      union all
      select entity_id, at + 1, 0, value from worth where at < ${days.length}::integer and next_at is distinct from at + 1)
    select x.at - 2 as step, ${sql.raw(moveOf('f.day'))} as move, sum(x.now - x.before)::float8 as amount, count(*)::integer as accounts
    from x join day f on f.at = x.at - 1 where x.now <> x.before group by 1, 2`)
  return [...rows]
}

/** What moved in all in a step, in minor units. For tests that hold it against the totals. */
export const netOf = (reading: ChartReading, step: number): number =>
  reading.series.reduce((sum, series) => sum + (series.values[step] ?? 0), 0)
