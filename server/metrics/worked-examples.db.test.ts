import { sql as text } from 'drizzle-orm'
import { afterEach, describe, expect, it } from 'vitest'
import { inTransaction } from '@/db/transaction'
import { allMetrics, type MetricKey } from '@/model/metrics/all-metrics'
import { type HealthInputKey, type HealthMeasures, healthInputs } from '@/model/metrics/health-inputs'
import { healthSizeOf } from '@/model/metrics/health-segments'
import type { Metric } from '@/model/metrics/metric'
import { systemCtx } from '@/server/spine/system-ctx'
import type { TxCtx } from '@/server/spine/ctx'
import { ctxAs, empty, testDatabase } from '@/test/database'
import { dayLiteral, metricSql, sqlShown } from './metric-sql'
import { refreshMetrics } from './refresh-metrics'
import { exampleDay, exampleId, insertExample } from './testing/insert-example'

const database = testDatabase()
const metrics: readonly (Metric & { key: MetricKey })[] = allMetrics
const inside = <T>(work: (ctx: TxCtx) => Promise<T>) => {
  const ctx = systemCtx(new Date(`${exampleDay}T15:00:00Z`))
  return inTransaction(ctx.db, { databaseRole: 'kith_system', session: null, readOnly: false }, (tx) =>
    work({ ...ctx, tx }),
  )
}
const tables =
  'membership golden_account golden_person source_record record_link subscription subscription_change stage_change invoice event ticket campaign_touch customer_order order_line product metric_value metric_current metric_total churn_model'

afterEach(() => empty(database.sql(), tables))

describe.each(metrics)('the worked example of $label', (metric) => {
  it('gives the answer the definition promises', async () => {
    await insertExample(database.sql(), metric.example.rows, metric)
    const rows = await database.sql().unsafe(metricSql(metric, dayLiteral(exampleDay)))
    const values = new Map(rows.map((row) => [row.entity_id as string, Number(row.value)]))
    for (const row of metric.example.rows)
      expect([row.name, rounded(values.get(exampleId(row.name)) ?? null)]).toEqual([row.name, rounded(row.answer)])
  })

  it('is the total Kith stores, and the SQL shown gives it by hand, also to the analyst', async () => {
    await insertExample(database.sql(), metric.example.rows, metric)
    await inside((ctx) => refreshMetrics(ctx, { metrics: [metric.key] }))
    const [stored] =
      await database.sql()`select value from metric_total where metric = ${metric.key} and day = ${exampleDay}`
    expect(stored?.value).toBeCloseTo(metric.example.total, 6)
    const analyst = await ctxAs('analyst')
    const who = { databaseRole: 'kith_analyst', session: analyst.actor.session, readOnly: true }
    const shown = await inTransaction(analyst.db, who, (tx) => tx.execute(text.raw(sqlShown(metric, exampleDay))))
    expect(Number(Object.values(shown[0] ?? {})[0])).toBeCloseTo(metric.example.total, 6)
  })
})

const rounded = (value: number | null) => (value === null ? null : Math.round(value * 1e9) / 1e9)

describe('refreshing', () => {
  const insertEverything = async () => {
    for (const metric of metrics)
      await insertExample(database.sql(), metric.example.rows, { grain: metric.grain, prefix: `${metric.key} ` })
  }
  const values = () =>
    database.sql()`select entity_id, metric, day::text, version, value, detail from metric_value order by 1, 2, 3`
  const totals = () => database.sql()`select metric, day::text, value, entities from metric_total order by 1, 2`
  const current = () => database.sql()`select entity_id, metric, value, detail from metric_current order by 1, 2`
  const state = async () => ({ values: await values(), totals: await totals(), current: await current() })

  it('changes nothing the second time, for all accounts or for a few', async () => {
    await insertEverything()
    await inside((ctx) => refreshMetrics(ctx, { days: ['2026-10-31', exampleDay] }))
    const first = await state()
    expect(first.values.length).toBeGreaterThan(50)
    await inside((ctx) => refreshMetrics(ctx, { days: ['2026-10-31', exampleDay] }))
    expect(await state()).toEqual(first)
    await inside((ctx) =>
      refreshMetrics(ctx, { entityIds: first.values.slice(0, 40).map((row) => row.entity_id as string) }),
    )
    expect(await state()).toEqual(first)
  })

  it('follows a merge in values, totals and the past, and its undo exactly', async () => {
    await insertEverything()
    await inside((ctx) => refreshMetrics(ctx, { days: ['2026-10-31', exampleDay] }))
    const before = await state()
    const [kept, gone] = [exampleId('mrr Ash'), exampleId('mrr Birch')]
    const [away] = await database.sql()`delete from golden_account where entity_id = ${gone} returning *`
    await database.sql()`update membership set entity_id = ${kept} where record_id = ${gone}`
    await inside((ctx) => refreshMetrics(ctx, { entityIds: [kept, gone] }))
    const merged = await state()
    expect(merged.values.some((row) => row.entity_id === gone)).toBe(false)
    expect(
      merged.values.find((row) => row.entity_id === kept && row.metric === 'mrr' && row.day === exampleDay)?.value,
    ).toBe(210_000)
    await inside((ctx) => refreshMetrics(ctx, { days: ['2026-10-31', exampleDay] }))
    expect(await totals()).toEqual(merged.totals)
    await database.sql()`update membership set entity_id = ${gone} where record_id = ${gone}`
    await database.sql()`insert into golden_account ${database.sql()(away as Record<string, unknown>)}`
    await inside((ctx) => refreshMetrics(ctx, { entityIds: [kept, gone] }))
    expect(await state()).toEqual(before)
  })

  it('says why the score moved', async () => {
    await insertExample(database.sql(), metrics.find((metric) => metric.key === 'health')?.example.rows ?? [])
    await inside((ctx) => refreshMetrics(ctx))
    const [row] =
      await database.sql()`select detail from metric_current where metric = 'health' and entity_id = ${exampleId('Birch')}`
    expect(row?.detail).toMatchObject({
      segment: 'watch',
      sentence: expect.stringMatching(/^Fell from \d+ because .* \(−\d+\)/),
    })
    expect(row?.detail.inputs).toHaveLength(5)
  })
})

it('gives the same points in SQL as in the rules', async () => {
  const cases: HealthMeasures[] = [0, 3, 7, 16, 40].flatMap((n) =>
    [null, 0, 181, 400].map((review_days, i) => ({
      use_now: n,
      use_before: i * 5.5,
      open_tickets: n % 5,
      pressing_tickets: n % 3,
      late_tickets: i % 2,
      late_days: i,
      days_late: i * 8,
      paid_late: n % 6,
      seats: i * 7 + (n % 4),
      seats_used: n,
      review_days,
      sponsors: i % 3,
      bounced_sponsors: n % 2,
    })),
  )
  const most = (m: HealthMeasures, key: HealthInputKey) => healthSizeOf(m.seats).weights[key]
  const columns = healthInputs
    .map((input) => `(${input.sql(`(most->>'${input.key}')::integer`)})::integer as ${input.key}`)
    .join(', ')
  const rows = await database.sql().unsafe(
    `select ${columns} from jsonb_to_recordset($1::text::jsonb) as m (n integer, most jsonb, use_now bigint, use_before numeric, open_tickets bigint, pressing_tickets bigint, late_tickets bigint,
      days_late numeric, paid_late bigint, seats bigint, seats_used bigint, review_days integer, sponsors bigint, bounced_sponsors bigint) order by n`,
    [JSON.stringify(cases.map((one, n) => ({ ...one, n, most: healthSizeOf(one.seats).weights })))],
  )
  const expected = cases.map((one) =>
    Object.fromEntries(healthInputs.map((input) => [input.key, input.points(one, most(one, input.key))])),
  )
  expect(rows.map((row) => ({ ...row }))).toEqual(expected)
})
