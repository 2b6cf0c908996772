import fc from 'fast-check'
import { beforeAll, describe, expect, it } from 'vitest'
import { v4 } from '@/lib/uuid4'
import { allMetrics, metricKeys } from '@/model/metrics/all-metrics'
import { metricOf } from '@/model/metrics/all-metrics'
import type { Metric } from '@/model/metrics/metric'
import { ctxAs, testDatabase } from '@/test/database'
import { exampleDay, exampleId, insertExample } from '../testing/insert-example'
import { explainGap } from './explain-gap'

const database = testDatabase()
const merged = '2026-11-10T12:00:00.000Z'
const [kept, gone] = [exampleId('mrr Ash'), exampleId('mrr Birch')]
const metrics: readonly Metric[] = allMetrics

beforeAll(async () => {
  const sql = database.sql()
  for (const metric of metrics)
    await insertExample(sql, metric.example.rows, { grain: metric.grain, prefix: `${metric.key} ` })
  await sql`update source_record set first_arrived_at = '2024-01-01'`
  await sql`insert into source_record (record_id, source, object, external_id, subject_id, version, content_hash, first_arrived_at, arrived_at, run_id, line)
    select fact_id, 'example', 'fact', external_id, record_id, 1, 'x', '2024-01-01', '2024-01-01', ${v4()}, 1
    from (select fact_id, external_id, record_id from subscription union all select fact_id, external_id, record_id from subscription_change
      union all select fact_id, external_id, record_id from invoice union all select fact_id, external_id, record_id from stage_change
      union all select fact_id, external_id, record_id from ticket union all select fact_id, external_id, record_id from customer_order
      union all select fact_id, external_id, record_id from campaign_touch) f`
  await sql`update event set arrived_at = at`
  await sql`delete from golden_account where entity_id = ${gone}`
  await sql`update membership set entity_id = ${kept} where record_id = ${gone}`
  await sql`insert into membership_history ${sql({ record_id: gone, at: merged, move_id: v4(), from_entity_id: gone, to_entity_id: kept, cause: 'merge' })}`
  await sql`update golden_account set books = '{South}', region = 'South' where entity_id = ${kept}`
})

const now = { version: null, day: exampleDay, known: null, filters: [], seenBy: null }
const explain = async (one: object, other: object) =>
  explainGap.untrusted(await ctxAs('analyst'), { one: { ...now, ...one }, other: { ...now, ...other } })

describe('why two numbers differ', () => {
  it('opens the accounts that have merged between two moments', async () => {
    const gap = await explain({ metric: 'paid_customer', known: '2026-11-01T00:00:00Z' }, { metric: 'paid_customer' })
    expect(gap.from - gap.to).toBe(1)
    expect(gap.steps.map(({ dimension, amount }) => [dimension, amount])).toEqual([
      ['duplicates', -1],
      ['freshness', 0],
    ])
    expect(gap.steps[0]?.first.map((one) => [one.entityId, one.before, one.after])).toContainEqual([gone, 1, null])
  })

  it('tells facts that had not arrived from customers that had not merged', async () => {
    const sql = database.sql()
    const late = exampleId('mrr Cedar')
    await sql`update source_record set first_arrived_at = '2026-11-15' where subject_id = ${late} and record_id <> ${late}`
    const gap = await explain(
      { metric: 'mrr', day: '2026-11-01', known: '2026-11-12T00:00:00Z' },
      { metric: 'mrr', day: '2026-11-01' },
    )
    expect(gap.steps.map(({ dimension, amount }) => [dimension, amount])).toEqual([
      ['duplicates', 0],
      ['freshness', 48_000],
    ])
    expect(gap.steps[1]?.first.map((one) => one.entityId)).toEqual([late])
  })

  it('tells window, filter and who looks apart, in order, and names the customers of each', async () => {
    const gap = await explain(
      { metric: 'mrr', day: '2026-10-01' },
      { metric: 'mrr', filters: [{ key: 'country', value: 'GB' }], seenBy: { role: 'success', books: ['South'] } },
    )
    expect(gap.steps.map((step) => step.dimension)).toEqual(['filter', 'window', 'permission'])
    const all = await explain({ metric: 'mrr' }, { metric: 'mrr', seenBy: { role: 'success', books: ['South'] } })
    expect([all.steps.length, all.to]).toEqual([1, 210_000])
    expect((await explain({ metric: 'mrr' }, { metric: 'mrr', seenBy: { role: 'support', books: [] } })).to).toBe(0)
  })

  it('refuses what cannot be compared, filters that are none, and versions nobody kept', async () => {
    await expect(explain({ metric: 'mrr' }, { metric: 'health' })).rejects.toMatchObject({ kind: 'bad-input' })
    await expect(explain({ metric: 'mrr' }, { metric: 'mrr', version: 1 })).rejects.toMatchObject({ kind: 'bad-input' })
    await expect(
      explain({ metric: 'mrr' }, { metric: 'mrr', filters: [{ key: 'shoe', value: '9' }] }),
    ).rejects.toMatchObject({ kind: 'bad-input' })
    await expect(
      explainGap(await ctxAs('support'), { one: { ...now, metric: 'mrr' }, other: { ...now, metric: 'mrr' } }),
    ).rejects.toMatchObject({ kind: 'refused' })
  })

  it('splits the gap of any two numbers of one unit exactly', async () => {
    const reading = fc.record({
      metric: fc.constantFrom(...metricKeys),
      day: fc.constantFrom('2026-08-31', '2026-10-31', exampleDay),
      known: fc.constantFrom(null, '2026-11-01T00:00:00Z', '2026-11-18T00:00:00Z'),
      filters: fc.constantFrom([], [{ key: 'source', value: 'billing' }]),
      seenBy: fc.constantFrom(null, { role: 'success' as const, books: ['South'] }),
    })
    await fc.assert(
      fc.asyncProperty(reading, reading, async (one, other) => {
        fc.pre(metricOf(one.metric)?.unit === metricOf(other.metric)?.unit)
        const gap = await explain(one, other)
        const sum = gap.steps.reduce((so, step) => so + step.amount, 0)
        expect(Math.abs(gap.to - gap.from - sum)).toBeLessThan(0.005)
        const back = await explain(other, one)
        expect(back.from).toBeCloseTo(gap.to, 6)
        expect(back.to).toBeCloseTo(gap.from, 6)
      }),
      { numRuns: 25 },
    )
  })
})
