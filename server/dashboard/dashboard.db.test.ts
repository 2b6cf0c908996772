import { beforeAll, describe, expect, it } from 'vitest'
import { inTransaction } from '@/db/transaction'
import { v4 } from '@/lib/uuid4'
import { type Role, roleKeys } from '@/model/access/roles'
import type { ChartReading } from '@/model/dashboard/chart-reading'
import { type ChartKey, chartKeys, chartReaders, dashboards } from '@/model/dashboard/charts'
import { mrr } from '@/model/metrics/mrr'
import { historyDays } from '@/server/metrics/history-days'
import { refreshMetrics } from '@/server/metrics/refresh-metrics'
import { exampleDay, exampleId, insertExample } from '@/server/metrics/testing/insert-example'
import { runChecks } from '@/server/quality/run-checks'
import { plantCustomer } from '@/server/profile/testing/plant-customer'
import { getReceipt } from '@/server/receipt/get-receipt'
import type { Ctx } from '@/server/spine/ctx'
import { systemCtx } from '@/server/spine/system-ctx'
import { ctxAs, testDatabase } from '@/test/database'
import { getChart } from './get-chart'
import { listPoint } from './list-point'

const owner = testDatabase()
const now = new Date(`${exampleDay}T15:00:00Z`)
const people = 4
const daysAgo = (days: number) => new Date(now.getTime() - days * 86_400_000)

beforeAll(async () => {
  const sql = owner.sql()
  await insertExample(sql, mrr.example.rows)
  await sql`update golden_account set books = '{South}' where entity_id in (${exampleId('Ash')}, ${exampleId('Cedar')})`
  await sql`update golden_account set renewal_date = ${exampleDay}::date + 20`
  const pair = (days: number, decided: number | null, status: string) =>
    sql`insert into candidate_pair ${sql({ record_a: exampleId('Ash'), record_b: v4(), grain: 'account', reason: 'lookalike', weight: 6, probability: 0.94, band: 'likely', value_at_stake: 1, found_at: daysAgo(days), status, decided_at: decided === null ? null : daysAgo(decided) })}`
  await pair(40, 3, 'same')
  await pair(20, null, 'open')
  await pair(20, 20, 'different')
  await pair(2, null, 'open')
  await pair(9, null, 'gone')
  const ticket = (days: number, ended: number | null) =>
    sql`insert into ticket ${sql({ record_id: exampleId('Ash'), account_record_id: exampleId('Ash'), fact_id: v4(), source: 'support', external_id: `t${days}`, subject: 'Late', status: ended === null ? 'open' : 'solved', priority: 'high', created_at: daysAgo(days), solved_at: ended === null ? null : daysAgo(ended), changed_at: daysAgo(ended ?? days) })}`
  await ticket(50, 4)
  await ticket(12, null)
  await ticket(5, 1)
  const consent = async (number: number, words: readonly [string, string, number][]) => {
    const id = await plantCustomer(sql, { grain: 'person', number, fields: { name: `Person ${number}` } })
    for (const [channel, state, days] of words)
      await sql`insert into consent_event ${sql({ record_id: id, fact_id: v4(), source: 'marketing', external_id: v4(), purpose: 'marketing', channel, state, lawful_basis: 'consent', at: daysAgo(days) })}`
  }
  await consent(901, [
    ['mail', 'given', 400],
    ['phone', 'refused', 300],
  ])
  await consent(902, [
    ['mail', 'given', 400],
    ['any', 'withdrawn', 5],
  ])
  await consent(903, [['mail', 'refused', 400]])
  await consent(904, [])
  const ctx = systemCtx(now)
  await inTransaction(ctx.db, { databaseRole: 'kith_system', session: null, readOnly: false }, async (tx) => {
    await refreshMetrics({ ...ctx, tx }, { days: historyDays(exampleDay) })
    await runChecks({ ...ctx, tx })
  })
})

const point = /^\/dashboard\/([\w-]+)\/([\d-]+)_([\d-]+)\?series=(\w+)/

/** Every point of a chart that leads to a list of its own, with that list's count and sum. */
async function points(ctx: Ctx, reading: ChartReading) {
  const found: { value: number; count: number; sum: number | null; of: string | null; series: string }[] = []
  for (const series of reading.series) {
    for (const [x, href] of series.hrefs.entries()) {
      const at = point.exec(href)
      const value = series.values[x]
      if (!at || value === null || value === undefined) continue
      const page = await listPoint(ctx, {
        chart: reading.chart,
        from: at[2] ?? '',
        to: at[3] ?? '',
        series: at[4] ?? '',
      })
      found.push({ value, count: page.count, sum: page.sum, of: series.of[x] ?? null, series: series.key })
    }
  }
  return found
}

describe('MRR movement', () => {
  it.each(['90d', '13mo'] as const)('adds up to what the totals of the metric moved by, over %s', async (period) => {
    const reading = await getChart(await ctxAs('analyst', { now }), { chart: 'mrr-movement', period })
    const rows = await owner.sql()`select day::text, value from metric_total where metric = 'mrr'`
    const total = new Map(rows.map((row) => [String(row.day), Number(row.value)]))
    expect(reading.xs.length).toBeGreaterThan(3)
    for (const [step, { bucket }] of reading.xs.entries()) {
      const net = reading.series.reduce((sum, series) => sum + (series.values[step] ?? 0), 0)
      expect(net).toBe((total.get(bucket.to) ?? 0) - (total.get(bucket.from) ?? 0))
    }
  })

  it('tells new from won back, and shows success its own book', async () => {
    const chart = { chart: 'mrr-movement', period: '13mo' } as const
    const sums = (reading: ChartReading) =>
      Object.fromEntries(
        reading.series.map((series) => [
          series.key,
          series.values.reduce<number>((sum, value) => sum + (value ?? 0), 0),
        ]),
      )
    expect(sums(await getChart(await ctxAs('analyst', { now }), chart))).toEqual({
      new: 86_000 + 48_000 + 48_000,
      won_back: 48_000,
      expansion: 38_000,
      contraction: 0,
      churn: -48_000 - 48_000,
    })
    const own = sums(await getChart(await ctxAs('success', { books: ['South'], now }), chart))
    expect(own).toMatchObject({ expansion: 38_000, won_back: 0, churn: -48_000 })
  })
})

describe('the points of a chart', () => {
  const counted: [ChartKey, Role][] = chartKeys.map((key) => [key, key === 'queue' ? 'steward' : 'analyst'])

  it.each(counted)('%s: each is exactly the list behind it, and its receipt gives the same', async (chart, role) => {
    const ctx = await ctxAs(role, { now })
    const found = await points(ctx, await getChart(ctx, { chart, period: '13mo' }))
    for (const { value, count, sum, series } of found) {
      if (chart === 'mrr-movement' || chart === 'renewals-ahead') expect(sum ?? 0).toBe(value)
      else if (chart === 'consent') expect([series, count]).toEqual([series, Math.round(value * people)])
      else if (chart !== 'first-response') expect([series, count]).toEqual([series, value])
    }
    const last = found.findLast(({ value, of }) => value !== 0 && of?.startsWith('figure:'))
    if (!last?.of || chart === 'consent') return
    const { value } = await getReceipt(ctx, { reference: last.of })
    expect(Number(String('value' in value ? value.value : '').replaceAll(',', ''))).toBe(last.value)
  })

  it('of consent follow the rule of effective consent, as it stood at the end of each month', async () => {
    const ctx = await ctxAs('auditor', { now })
    const reading = await getChart(ctx, { chart: 'consent', period: '13mo' })
    const at = (answer: string, back: number) =>
      Math.round(people * (reading.series.find((series) => series.key === answer)?.values.at(-1 - back) ?? 0))
    const effective = await owner.sql()`
      select count(*)::int as given from (select person_id from effective_consent where purpose = 'marketing' and answer = 'given' group by 1) given`
    expect([at('given', 0), at('refused', 0), at('unknown', 0)]).toEqual([1, 2, 1])
    expect(effective[0]?.given).toBe(1)
    expect([at('given', 2), at('refused', 2), at('unknown', 2)]).toEqual([2, 1, 1])
  })

  it('of health lead to the list of accounts, filtered', async () => {
    const reading = await getChart(await ctxAs('analyst', { now }), { chart: 'health' })
    expect(reading.series[0]?.hrefs[4]).toBe('/customers/accounts?health_from=40&health_below=50&sort=health.asc')
  })

  it('count pairs by when they were settled, not those that vanished', async () => {
    const reading = await getChart(await ctxAs('steward', { now }), { chart: 'queue', period: '90d' })
    expect(reading.series[0]?.values.at(-1)).toBe(2)
    expect(reading.series[1]?.values.reduce<number>((sum, value) => sum + (value ?? 0), 0)).toBe(2)
  })
})

describe('who sees a dashboard', () => {
  it('refuses each role what it does not read, with whom to ask, and gives it the rest', async () => {
    for (const role of roleKeys) {
      const ctx = await ctxAs(role, { books: ['South'], now })
      for (const chart of chartKeys) {
        const asked = getChart(ctx, { chart })
        if (chartReaders(chart).includes(role)) expect((await asked).chart).toBe(chart)
        else await expect(asked).rejects.toMatchObject({ kind: 'refused', message: expect.stringContaining('Ask ') })
      }
    }
    const support = await ctxAs('support', { now })
    const asked = listPoint(support, { chart: 'mrr-movement', from: exampleDay, to: exampleDay, series: 'new' })
    await expect(asked).rejects.toMatchObject({ kind: 'refused' })
  })

  it('refuses a point that is none', async () => {
    const ctx = await ctxAs('analyst', { now })
    const at = { from: exampleDay, to: exampleDay }
    await expect(listPoint(ctx, { chart: 'tickets', series: 'lost', ...at })).rejects.toMatchObject({
      kind: 'bad-input',
    })
    await expect(listPoint.untrusted(ctx, { chart: 'constructor', series: 'x', ...at })).rejects.toMatchObject({
      kind: 'bad-input',
    })
  })

  it('declares charts for every role, each at most once', () => {
    for (const role of roleKeys) expect(new Set(dashboards[role]).size).toBe(dashboards[role].length)
  })
})
