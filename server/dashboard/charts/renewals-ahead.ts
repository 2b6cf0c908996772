import { sql } from 'drizzle-orm'
import { renewalText } from '@/model/boards/renewal-board'
import type { ChartReading } from '@/model/dashboard/chart-reading'
import { shortBucket } from '@/model/dashboard/say-bucket'
import { formatPounds } from '@/server/home/format-pounds'
import type { TxCtx } from '@/server/spine/ctx'
import { pointHref } from './point-href'

const weeks = 13
const dayMs = 86_400_000

/** MRR of the contracts that renew in each of the next 13 weeks, and of those at risk among them. It looks ahead, whatever the period. */
export async function renewalsAhead(ctx: TxCtx): Promise<ChartReading> {
  const today = ctx.now.toISOString().slice(0, 10)
  const start = Date.parse(`${today}T00:00:00Z`)
  const text = (days: number) => new Date(start + days * dayMs).toISOString().slice(0, 10)
  const buckets = Array.from({ length: weeks }, (_, week) => ({ from: text(week * 7), to: text(week * 7 + 6) }))
  const rows = await ctx.tx.execute<{ week: number; mrr: number; risky: number }>(sql`
    select (g.renewal_date - ${today}::date) / 7 as week, sum(coalesce(r.value, 0))::float8 as mrr,
      coalesce(sum(r.value) filter (where ${sql.raw(renewalText.atRisk)}), 0)::float8 as risky
    from golden_account g ${sql.raw(renewalText.joins)}
    where g.renewal_date between ${today}::date and ${today}::date + ${weeks * 7 - 1}::integer and ${sql.raw(renewalText.stands)} group by 1`)
  const of = (week: number) => rows.find((row) => row.week === week)
  const all = rows.reduce((sum, row) => sum + row.mrr, 0)
  const risky = rows.reduce((sum, row) => sum + row.risky, 0)
  const series = (
    key: 'all' | 'risk',
    name: string,
    look: 'main' | 'loss',
    figure: string,
    value: (week: number) => number,
  ) => ({
    key,
    name,
    look,
    values: buckets.map((_, week) => value(week)),
    of: buckets.map(({ from, to }) => `figure:${figure}:${from}:${to}`),
    hrefs: buckets.map((bucket) => pointHref('renewals-ahead', bucket, key, '90d')),
  })
  return {
    chart: 'renewals-ahead',
    kind: 'bars',
    unit: 'money',
    xName: 'Week to',
    xs: buckets.map((bucket) => ({ label: shortBucket(bucket, '90d'), bucket })),
    series: [
      series('all', 'renews', 'main', 'renewals-mrr', (week) => of(week)?.mrr ?? 0),
      series('risk', 'of that at risk', 'loss', 'renewals-mrr-at-risk', (week) => of(week)?.risky ?? 0),
    ],
    says: `${formatPounds(all)} a month renews in 13 weeks, ${formatPounds(risky)} of it at risk.`,
    note: 'the weeks ahead',
  }
}
