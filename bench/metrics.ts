import { loadavg } from 'node:os'
import { sql } from 'drizzle-orm'
import { closeDatabase } from '@/db/client'
import { allMetrics, type MetricKey } from '@/model/metrics/all-metrics'
import type { Metric } from '@/model/metrics/metric'
import type { TxCtx } from '@/server/spine/ctx'
import { dateArray } from '@/server/metrics/fresh-values'
import { refreshMetrics } from '@/server/metrics/refresh-metrics'
import { rehearsed } from './parts/rehearsed'
import { mergeCost } from './parts/merge-cost'
import { plainAggregates } from './parts/plain-aggregates'

/** Times as many of the plain SQL as a full refresh may take. */
const goal = 1.5
const rounds = 3

/**
 * What the metrics cost: a full refresh of one day, in values a second and beside the same definitions run as plain SQL
 * by hand; the same where those days were never measured, so that every value is written; and a refresh of what one merge touched, on every day measured, whose time at `--size default` and `--size 100k`
 * should not differ. Everything is rolled back. `--days 3` refreshes so many days.
 */
async function main(): Promise<void> {
  const days = daysBack(Number(process.argv[process.argv.indexOf('--days') + 1]) || 1)
  const load = loadavg()[0] ?? 0
  const full: number[] = []
  const fresh: number[] = []
  const plain: number[] = []
  let rows = 0
  for (let round = 0; round < rounds; round++) {
    full.push(
      await rehearsed(async (ctx) => {
        await measureBefore(ctx, days)
        const seconds = await timed(() => refreshMetrics(ctx, { days }))
        rows = await valuesOf(ctx, days)
        return seconds
      }),
    )
    plain.push(await rehearsed((ctx) => timed(() => plainAggregates(ctx, days))))
    fresh.push(
      await rehearsed(async (ctx) => {
        await measureBefore(ctx, days)
        await forget(ctx, days)
        return timed(() => refreshMetrics(ctx, { days }))
      }),
    )
  }
  // Both of a round ran side by side, under the same load; each round gives a ratio of its own.
  const beside = (times: number[]) => median(times.map((time, round) => time / (plain[round] ?? time)))
  const [refresh, bare] = [median(full), median(plain)]
  const merge = await mergeCost()
  const figures = {
    values: rows,
    refresh_s: round(refresh),
    values_a_second: Math.round(rows / refresh),
    plain_sql_s: round(bare),
    ratio: round(beside(full)),
    first_s: round(median(fresh)),
    first_ratio: round(beside(fresh)),
    merge_ms: round(merge.ms),
    merge_days: merge.days,
    customers: merge.customers,
  }
  console.table(figures)
  console.log(figures.ratio <= goal ? `Within ${goal} times the plain SQL.` : `Over ${goal} times the plain SQL.`)
  const size = process.env.KITH_BENCH_SIZE ?? 'default'
  console.log(
    JSON.stringify({ size, days, rounds, load: { before: round(load), after: round(loadavg()[0] ?? 0) }, ...figures }),
  )
}

/** A company that has run for a month has the days that the newest are told against; a young one gets them before the clock runs. */
async function measureBefore(ctx: TxCtx, days: readonly string[]): Promise<void> {
  const before = days.map((day) =>
    new Date(Date.parse(`${day}T00:00:00Z`) - 30 * 86_400_000).toISOString().slice(0, 10),
  )
  const metrics: readonly (Metric & { key: MetricKey })[] = allMetrics
  await refreshMetrics(ctx, { days: before, metrics: metrics.filter((one) => one.looksBack).map((one) => one.key) })
}

async function forget(ctx: TxCtx, days: readonly string[]): Promise<void> {
  await ctx.tx.execute(sql`delete from metric_value where day = any (${dateArray(days)})`)
  await ctx.tx.execute(sql`delete from metric_total where day = any (${dateArray(days)})`)
}

const median = (times: number[]): number => times.toSorted((a, b) => a - b)[Math.floor(times.length / 2)] ?? 0
const round = (n: number) => Math.round(n * 100) / 100

/** Today and the days before it, oldest first. */
const daysBack = (count: number): string[] =>
  Array.from({ length: count }, (_, back) =>
    new Date(Date.now() - back * 86_400_000).toISOString().slice(0, 10),
  ).reverse()

async function timed(work: () => Promise<unknown>): Promise<number> {
  const started = performance.now()
  await work()
  return (performance.now() - started) / 1000
}

async function valuesOf(ctx: TxCtx, days: readonly string[]): Promise<number> {
  const rows = await ctx.tx.execute<{ rows: string }>(
    sql`select count(*) as rows from metric_value where day = any (${dateArray(days)})`,
  )
  return Number(rows[0]?.rows ?? 0)
}

await main().finally(closeDatabase)
