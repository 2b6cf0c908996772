import fc from 'fast-check'
import { beforeAll, describe, expect, it } from 'vitest'
import { v4 } from '@/lib/uuid4'
import { allMetrics, metricOf } from '@/model/metrics/all-metrics'
import { withVersion } from '@/model/metrics/definition-on'
import type { Metric } from '@/model/metrics/metric'
import { ctxAs, testDatabase } from '@/test/database'
import { exampleDay, exampleId, insertExample } from '../testing/insert-example'
import { explainGap } from './explain-gap'
import { findMeasured } from './find-measured'
import { getCompareChoices } from './get-compare-choices'
import { recordGapExport } from './record-gap-export'
import { roundGap } from './say-fine'
import { sayStep } from './say-step'

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

/** Every metric in every version that can still be computed, with every other of its unit. */
const versioned = metrics.flatMap((metric) =>
  [null, ...metric.versions.map((one) => one.version).filter((version) => withVersion(metric, version))].map(
    (version) => ({ metric: metric.key, version }),
  ),
)
const pairs = versioned.flatMap((one) =>
  versioned
    .filter((other) => metricOf(other.metric)?.unit === metricOf(one.metric)?.unit)
    .map((other) => [one, other] as const),
)

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

  it('tells the versions of one definition apart, and why accounts count by one and not by the other', async () => {
    const gap = await explain({ metric: 'active_customer', version: 1 }, { metric: 'active_customer' })
    expect(gap.steps.map((step) => step.dimension)).toEqual(['version'])
    const [step] = gap.steps
    expect(step?.groups.reduce((so, group) => so + (group.amount ?? 0), 0)).toBe(step?.amount)
    expect(step?.groups.some((group) => group.move === 'left' && group.state === 'late')).toBe(true)
    const past = { metric: 'active_customer', day: '2026-08-25' }
    expect((await explain(past, past)).from).toBe((await explain({ ...past, version: 2 }, past)).from)
    const said = await explain(past, { metric: 'active_customer' })
    expect(said.steps.map((one) => one.dimension)).toEqual(['version', 'window'])
  })

  it('opens the customers of one step page by page, names only to who may read them', async () => {
    const [one, other] = [
      { ...now, metric: 'paid_customer' as const },
      { ...now, metric: 'active_customer' as const },
    ]
    const ctx = await ctxAs('analyst')
    const tell = { only: 'definition' as const, from: 1, most: 2 }
    const [all] = (await explainGap(ctx, { one, other })).steps
    const [paged] = (await explainGap(ctx, { one, other, tell })).steps
    expect(paged?.first).toEqual(all?.first.slice(1, 3))
    expect(all?.first).toHaveLength(all?.customers ?? -1)
    expect(all?.first.every((line) => line.code?.startsWith('A-') && line.name && line.presentId)).toBe(true)
    const people = {
      one: { ...now, metric: 'order_count' as const },
      other: { ...now, day: '2026-08-31', metric: 'order_count' as const },
    }
    const [seen, hidden] = [await explainGap(await ctxAs('steward'), people), await explainGap(ctx, people)]
    expect(seen.steps[0]?.first.some((line) => line.name)).toBe(true)
    expect(hidden.steps[0]?.first.map((line) => [line.code, line.name])).toEqual(
      seen.steps[0]?.first.map((line) => [line.code, null]),
    )
  })

  it('says each step in a sentence', async () => {
    const one = { ...now, metric: 'paid_customer' as const, known: null, filters: [], version: null }
    const other = {
      ...one,
      metric: 'active_customer' as const,
      day: '2026-10-01',
      filters: [{ key: 'country', value: 'GB' }],
    }
    const gap = await explain(one, other)
    for (const step of gap.steps) expect(sayStep(one, other, step)).toMatch(/^[A-Z].*\.$/)
    expect(sayStep(one, other, gap.steps[0] ?? { dimension: 'definition', groups: [], customers: 0 })).toMatch(
      /^Paid customers and active customers are defined differently\. \d+ accounts count no more \(.*gone quiet/,
    )
  })

  it('writes into the audit what leaves, filters without their values, and only for who may read metrics', async () => {
    const sql = database.sql()
    const one = { ...now, metric: 'mrr' as const, filters: [{ key: 'country', value: 'GB' }] }
    const ctx = await ctxAs('analyst')
    await recordGapExport(ctx, { one, other: one, slice: 'filter', customers: 3 })
    const [entry] = await sql`select detail from audit_entry where action = 'exportGap'`
    expect(entry?.detail).toMatchObject({ slice: 'filter', customers: 3, one: { metric: 'mrr', filters: ['country'] } })
    await expect(
      recordGapExport(await ctxAs('support'), { one, other: one, slice: 'filter', customers: 3 }),
    ).rejects.toMatchObject({ kind: 'refused' })
    await expect(recordGapExport.untrusted(ctx, { one, other: one, slice: 'mood' })).rejects.toMatchObject({
      kind: 'bad-input',
    })
    const choices = await getCompareChoices(ctx, {})
    expect(choices).toMatchObject({ books: ['South'], lastMerge: { grain: 'account' } })
    expect(await findMeasured(ctx, { metric: 'mrr', day: exampleDay })).toBeNull()
  })

  it('refuses what cannot be compared, filters that are none, and versions nobody kept', async () => {
    await expect(explain({ metric: 'mrr' }, { metric: 'health' })).rejects.toMatchObject({ kind: 'bad-input' })
    await expect(explain({ metric: 'mrr' }, { metric: 'mrr', version: 99 })).rejects.toMatchObject({
      kind: 'bad-input',
    })
    await expect(
      explain({ metric: 'mrr' }, { metric: 'mrr', filters: [{ key: 'shoe', value: '9' }] }),
    ).rejects.toMatchObject({ kind: 'bad-input' })
    await expect(
      explainGap(await ctxAs('support'), { one: { ...now, metric: 'mrr' }, other: { ...now, metric: 'mrr' } }),
    ).rejects.toMatchObject({ kind: 'refused' })
  })

  it('splits the gap of any two numbers of one unit exactly', async () => {
    // Two of one unit, so that none is thrown away; the second may be of another grain and version.
    const pair = fc.constantFrom(...pairs)
    const reading = fc.record({
      day: fc.constantFrom('2026-08-31', '2026-10-31', exampleDay),
      known: fc.constantFrom(null, null, '2026-11-01T00:00:00Z', '2026-11-18T00:00:00Z'),
      filters: fc
        .subarray(['source', 'country', 'identity'] as const)
        .map((keys) =>
          keys.map((key) => ({ key, value: { source: 'billing,crm', country: 'GB', identity: 'sure' }[key] })),
        ),
      seenBy: fc.constantFrom(
        null,
        { role: 'success' as const, books: ['South'] },
        { role: 'support' as const, books: [] },
      ),
    })
    await fc.assert(
      fc.asyncProperty(pair, reading, reading, async ([first, second], x, y) => {
        const [one, other] = [
          { ...x, ...first },
          { ...y, ...second },
        ]
        const gap = await explain(one, other)
        const sum = gap.steps.reduce((so, step) => so + step.amount, 0)
        expect(Math.abs(gap.to - gap.from - sum)).toBeLessThan(0.005)
        const metric = metricOf(other.metric)
        const shown = roundGap(
          metric ?? { unit: 'count', total: 'count' },
          gap.from,
          gap.steps.map((step) => step.amount),
        )
        const all = shown.steps.reduce((so, step) => so + step, shown.from)
        expect(Math.abs(all - shown.to)).toBeLessThan(1e-6)
        for (const { groups, amount, customers } of gap.steps) {
          expect(groups.reduce((so, group) => so + group.customers, 0)).toBe(customers)
          if (groups.every((group) => group.amount !== null))
            expect(groups.reduce((so, group) => so + (group.amount ?? 0), 0)).toBeCloseTo(amount, 6)
        }
        const back = await explain(other, one)
        expect(back.from).toBeCloseTo(gap.to, 6)
        expect(back.to).toBeCloseTo(gap.from, 6)
      }),
      { numRuns: 14 },
    )
  })
})
