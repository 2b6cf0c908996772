import { beforeAll, describe, expect, it } from 'vitest'
import type { ExampleRow } from '@/model/metrics/example'
import { asSystem } from '@/server/ingest/claim-run'
import type { TxCtx } from '@/server/spine/ctx'
import { systemCtx } from '@/server/spine/system-ctx'
import { ctxAs, testDatabase } from '@/test/database'
import { backFillMetrics } from './back-fill-metrics'
import { getMetric } from './get-metric'
import { getVersionValue } from './get-version-value'
import { refreshMetrics } from './refresh-metrics'
import { exampleDay, exampleId, insertExample } from './testing/insert-example'

const owner = testDatabase()
const now = new Date(`${exampleDay}T15:00:00Z`)
const asKith = <T>(work: (ctx: TxCtx) => Promise<T>) => asSystem(systemCtx(now), (ctx) => work({ ...ctx, now }))
/** A day on which version 2 of active customers was in force: 45 days of use instead of 30. */
const before = '2026-08-31'
const used = (daysAgo: number): ExampleRow['facts'] => [
  { fact: 'subscription', daysAgo: 300, monthly: 10_000 },
  { fact: 'use', daysAgo, by: `user ${daysAgo}` },
]

/** Ash was last there 40 days before the last day of August, Birch a day before it, and 40 days ago, Cedar yesterday. */
beforeAll(async () => {
  const rows = [
    { name: 'Ash', says: '', facts: used(81 + 40), answer: null },
    { name: 'Birch', says: '', facts: [...used(82), ...used(40).slice(1)], answer: null },
    { name: 'Cedar', says: '', facts: used(1), answer: null },
  ]
  await insertExample(owner.sql(), rows)
  await asKith((ctx) => refreshMetrics(ctx, { days: [before, exampleDay] }))
})

const totals = () =>
  owner.sql()`select day::text, version, value from metric_total where metric = 'active_customer' and day = any (${[before, exampleDay]}) order by day`

describe('a day before a version was in force', () => {
  it('is measured, and kept, with the version that was', async () => {
    expect(await totals()).toMatchObject([
      { day: before, version: 2, value: 2 },
      { day: exampleDay, version: 3, value: 1 },
    ])
    const page = await getMetric(await ctxAs('analyst'), { key: 'active_customer', range: 'all' })
    expect(page.trend.map((one) => one.version)).toEqual([2, 3])
  })

  it('stays with it when a few customers are measured anew', async () => {
    await asKith((ctx) => refreshMetrics(ctx, { entityIds: [exampleId('Ash')] }))
    expect((await totals())[0]).toMatchObject({ version: 2, value: 2 })
  })
})

describe('an earlier version', () => {
  it('can be worked out for any day beside the present one, with its own text', async () => {
    const analyst = await ctxAs('analyst')
    const { gap, sql } = await getVersionValue(analyst, { metric: 'active_customer', version: 2, day: exampleDay })
    expect([gap.from, gap.to]).toEqual([2, 1])
    expect(gap.steps.flatMap((step) => step.first.map((one) => one.entityId))).toEqual([exampleId('Birch')])
    expect(sql).toContain("interval '45 days'")
  })

  it('whose text was not kept, or that never was, is refused', async () => {
    const analyst = await ctxAs('analyst')
    for (const given of [
      { metric: 'mrr', version: 1 },
      { metric: 'mrr', version: 9 },
    ] as const)
      await expect(getVersionValue(analyst, { ...given, day: exampleDay })).rejects.toMatchObject({ kind: 'bad-input' })
  })
})

describe('the nightly back-fill', () => {
  it('measures missing days of the trends and those of another version anew, and then finds nothing', async () => {
    await owner.sql()`update metric_total set version = 3, value = 99 where metric = 'active_customer' and day = ${before}`
    const count = await asKith(backFillMetrics)
    expect(count).toBeGreaterThan(100)
    expect((await totals())[0]).toMatchObject({ version: 2, value: 2 })
    const [months] = await owner.sql()`select count(distinct day)::int as n from metric_total where metric = 'mrr'`
    expect(months?.n).toBeGreaterThan(20)
    const again = await asKith(backFillMetrics)
    expect(again).toBe(0)
  })
})

it('leaves the rows of everybody else alone when one customer is measured anew', async () => {
  const rowsOf = (ids: readonly string[]) =>
    owner.sql()`select 'value' as kind, xmin::text, entity_id, metric, day::text from metric_value where entity_id = any (${ids as string[]})
      union all select 'current', xmin::text, entity_id, metric, '' from metric_current where entity_id = any (${ids as string[]}) order by 1, 3, 4, 5`
  const others = [exampleId('Ash'), exampleId('Cedar')]
  const [untouched, own] = [await rowsOf(others), await rowsOf([exampleId('Birch')])]
  await owner.sql()`update subscription set amount = 20000 where record_id = ${exampleId('Birch')}`
  await asKith((ctx) => refreshMetrics(ctx, { entityIds: [exampleId('Birch')] }))
  expect(await rowsOf(others)).toEqual(untouched)
  const changed = (await rowsOf([exampleId('Birch')])).filter((row, i) => row.xmin !== own[i]?.xmin)
  expect(new Set(changed.map((row) => row.metric))).toEqual(new Set(['mrr']))
})
