import { sql } from 'drizzle-orm'
import type { ChartReading } from '@/model/dashboard/chart-reading'
import { plural } from '@/server/home/plural'
import type { TxCtx } from '@/server/spine/ctx'
import { keeper, metricStamp } from '../keep-a-while'

type Band = { band: number; accounts: number }

const bands = Array.from({ length: 10 }, (_, i) => ({ least: i * 10, below: i === 9 ? 101 : i * 10 + 10 }))

/** Of a book every account is asked for whom it belongs to, which is dear. */
const keepBands = keeper<Band[]>()

/** Paying accounts by their present health, ten points a column, of those the reader may see. */
export async function healthToday(ctx: TxCtx): Promise<ChartReading> {
  const rows =
    ctx.actor.role === 'success'
      ? await keepBands(ctx, { key: 'bands', stamp: await metricStamp(ctx, ['health']), minutes: 1 }, () =>
          bandsOf(ctx),
        )
      : await bandsOf(ctx)
  const of = (band: number) => rows.find((row) => row.band === band)?.accounts ?? 0
  const values = bands.map((_, band) => of(band))
  const sum = (from: number, to: number) => values.slice(from, to).reduce((all, one) => all + one, 0)
  const today = ctx.now.toISOString().slice(0, 10)
  return {
    chart: 'health',
    kind: 'bars',
    unit: 'count',
    xName: 'Score',
    xs: bands.map(({ least, below }) => ({
      label: `${least} to ${below === 101 ? 100 : below - 1}`,
      bucket: { from: today, to: today },
    })),
    series: [
      {
        key: 'accounts',
        name: 'accounts',
        look: 'main',
        values,
        of: bands.map(({ least, below }) => `figure:health-band:${least}:${below}`),
        hrefs: bands.map(
          ({ least, below }) => `/customers/accounts?health_from=${least}&health_below=${below}&sort=health.asc`,
        ),
      },
    ],
    says: `${plural(sum(0, 4), 'account is', 'accounts are')} at risk, ${sum(4, 7).toLocaleString('en-GB')} to watch, ${sum(7, 10).toLocaleString('en-GB')} good.`,
    note: 'good from 70, watch from 40, at risk below',
  }
}

async function bandsOf(ctx: TxCtx): Promise<Band[]> {
  const rows = await ctx.tx.execute<Band>(sql`
    select least(9, floor(h.value / 10))::integer as band, count(*)::integer as accounts
    from golden_account g join metric_current h on h.entity_id = g.entity_id and h.metric = 'health' group by 1`)
  return [...rows]
}
