import { beforeAll, describe, expect, it } from 'vitest'
import { recordExport } from '@/server/customers/record-export'
import { ingestFile } from '@/server/ingest/ingest-file'
import { systemCtx } from '@/server/spine/system-ctx'
import type { Ctx } from '@/server/spine/ctx'
import { ctxAs, testDatabase } from '@/test/database'
import { getAsOf } from './get-as-of'
import { getChangedDays } from './get-changed-days'
import { listAsOf } from './list-as-of'
import { listFieldHistory } from './list-field-history'
import { listMoves } from './list-moves'
import { listStages } from './list-stages'
import { listSubscriptions } from './list-subscriptions'

const { sql } = testDatabase()
const files = [
  ['crm', 'account', 'csv'],
  ['crm', 'stage_change', 'csv'],
  ['billing', 'customer', 'jsonl'],
  ['billing', 'subscription', 'jsonl'],
  ['billing', 'subscription_change', 'jsonl'],
] as const
let auditor: Ctx
let marlowe: string

beforeAll(async () => {
  for (const [source, object, ending] of files) {
    const fileName = `${source}-${object.replace('_', '-')}.${ending}`
    await ingestFile(systemCtx(), { source, object, path: `model/sources/samples/${fileName}`, fileName })
  }
  const [row] = await sql()`select entity_id from golden_account where name = 'Marlowe & Thane'`
  marlowe = row?.entity_id
  await sql()`insert into metric_value (entity_id, metric, day, grain, version, value, currency) values
    (${marlowe}, 'mrr', '2025-01-31', 'account', 1, 124000, 'GBP'), (${marlowe}, 'mrr', '2024-12-31', 'account', 1, 86000, 'GBP')`
  auditor = await ctxAs('auditor')
})

const list = (ctx: Ctx, wish: Partial<Parameters<typeof listAsOf>[1]> = {}) =>
  listAsOf(ctx, { grain: 'account', valid: '2024-12-31', sort: 'number', ...wish })

describe('the list as of a day', () => {
  it('says of every customer what its own page says of that day, and of today what stands golden', async () => {
    for (const valid of ['2023-06-01', '2024-12-31', auditor.now.toISOString().slice(0, 10)]) {
      const { rows } = await list(auditor, { valid })
      for (const row of rows) {
        const past = await getAsOf(auditor, { grain: 'account', id: row.entityId, valid })
        const values = Object.values(past.values).flatMap((one) => (one.value === null ? [] : [[one.field, one.value]]))
        expect(row.values).toEqual(Object.fromEntries(values))
        expect(row.recordCount).toBe(past.members.length)
      }
    }
    const golden = await sql()`select entity_id, field, value->'v' as value from golden_value where grain = 'account'`
    const today = new Map(
      (await list(auditor, { valid: auditor.now.toISOString().slice(0, 10) })).rows.map((row) => [
        row.entityId,
        row.values,
      ]),
    )
    expect(golden.length).toBeGreaterThan(20)
    for (const { entity_id, field, value } of golden) expect(today.get(entity_id)?.[field]).toEqual(value)
  })

  it('takes plan and seats of a day from the changes, the stage from its moves, and measures of the last day measured', async () => {
    const [row] = (await list(auditor, { q: 'marlowe' })).rows
    expect(row).toMatchObject({
      values: { plan: 'Office 40', seats: 40 },
      metrics: { mrr: { value: 86000 } },
      metricDays: { mrr: '2024-12-31' },
    })
    const past = await getAsOf(auditor, { grain: 'account', id: marlowe, valid: '2025-01-31' })
    expect(past).toMatchObject({
      exists: true,
      subscriptions: [{ plan: 'Office 60', seats: 60, monthly: 124000, reason: 'Renewed for 24 months' }],
      metrics: { mrr: { value: 124000, day: '2025-01-31', version: 1 } },
    })
    expect(await getAsOf(auditor, { grain: 'account', id: marlowe, valid: '2020-01-01' })).toMatchObject({
      exists: false,
    })
    expect((await list(auditor, { valid: '2020-01-01' })).rows).toEqual([])
  })

  it('filters and sorts by values of then, and names what cannot be had of the past', async () => {
    const plan = (value: string) => list(auditor, { filters: [{ key: 'plan', value }], sort: 'name' })
    expect((await plan('Office 40')).rows.map((row) => row.entityId)).toContain(marlowe)
    expect((await plan('Office 60')).rows.map((row) => row.entityId)).not.toContain(marlowe)
    await expect(list(auditor, { filters: [{ key: 'identity', value: 'sure' }] })).rejects.toMatchObject({
      kind: 'bad-input',
      fields: { identity: expect.any(String) },
    })
    await expect(list(auditor, { sort: 'heard' })).rejects.toMatchObject({ fields: { sort: expect.any(String) } })
    await expect(list(await ctxAs('support'), { sort: 'mrr' })).rejects.toMatchObject({ kind: 'bad-input' })
  })

  it('is of what Kith knew, and of who it took for whom, when asked for that', async () => {
    const day = (n: number) => new Date(auditor.now.getTime() + n * 86_400_000).toISOString().slice(0, 10)
    expect((await list(auditor, { known: day(-1) })).rows).toEqual([])
    const whole = { valid: '2026-06-01', q: 'marlowe' }
    const records = (await list(auditor, whole)).rows[0]?.recordCount
    const soon = { ...auditor, now: new Date(auditor.now.getTime() + 3 * 86_400_000) }
    const known = await list(soon, { ...whole, known: day(1) })
    expect(known).toMatchObject({ moment: { known: day(1) }, rows: [{ entityId: marlowe, recordCount: records }] })
  })

  it('turns pages without losing or repeating a customer', async () => {
    const all = (await list(auditor, { valid: '2026-06-01' })).rows.map((row) => row.entityId)
    const seen: string[] = []
    for (let after: string | undefined; ; ) {
      const page = await list(auditor, { valid: '2026-06-01', size: 2, after })
      seen.push(...page.rows.map((row) => row.entityId))
      if (!page.after) break
      after = page.after
    }
    expect(seen).toEqual(all)
  })

  it('shows a role its own book, no money, and writes an export of a day into the audit', async () => {
    const own = await list(await ctxAs('success', { books: ['Nowhere'] }))
    expect(own.rows).toEqual([])
    const south = await ctxAs('success', { books: ['South'] })
    expect((await list(south)).rows.map((row) => row.entityId)).toContain(marlowe)
    const support = await ctxAs('support')
    const [row] = (await list(support, { q: 'marlowe' })).rows
    expect(row?.metrics.mrr).toBeUndefined()
    const past = await getAsOf(support, { grain: 'account', id: marlowe, valid: '2024-12-31' })
    expect(past.subscriptions).toMatchObject([{ plan: 'Office 40', monthly: null }])
    await recordExport(auditor, { grain: 'account', columns: ['name'], asOf: { valid: '2024-12-31', known: null } })
    const [entry] = await sql()`select detail from audit_entry order by seq desc limit 1`
    expect(entry?.detail).toMatchObject({ asOf: { valid: '2024-12-31' } })
  })
})

describe('the history of a customer', () => {
  const of = () => ({ grain: 'account', id: marlowe }) as const

  it('lists subscriptions with how long each state lasted, without money for those who read none', async () => {
    const spans = await listSubscriptions(auditor, of())
    expect(spans.map((span) => [span.plan, span.from.slice(0, 10), span.until?.slice(0, 10) ?? null])).toEqual([
      ['Office 60', '2025-01-21', null],
      ['Office 40', '2023-11-21', '2025-01-21'],
      ['Office 20', '2023-01-21', '2023-11-21'],
    ])
    expect((await listSubscriptions(await ctxAs('support'), of())).every((span) => span.monthly === null)).toBe(true)
  })

  it('lists stages, and marks a move that the model does not allow', async () => {
    const before = await listStages(auditor, of())
    expect(before.every((span) => span.allowed)).toBe(true)
    const [fact] = await sql()`select * from stage_change limit 1`
    await sql()`insert into stage_change ${sql()({ ...fact, record_id: await recordOf('crm'), fact_id: crypto.randomUUID(), stage: 'won_back', at: '2026-11-20T10:00:00Z' })}`
    expect((await listStages(auditor, of()))[0]).toMatchObject({ stage: 'won_back', allowed: false, to: null })
  })

  it('lists who changed what, of one field where one is named, and the days on which something changed', async () => {
    const { words } = await listFieldHistory(auditor, { ...of(), field: 'plan' })
    expect(words.map((word) => word.field)).toEqual(words.map(() => 'plan'))
    expect(words[0]).toMatchObject({ source: 'crm', value: 'Office 60' })
    const support = (await listFieldHistory(await ctxAs('support'), of())).words
    expect(support.some((word) => word.field === 'renewal_date')).toBe(false)
    expect(await getChangedDays(auditor, { ...of(), day: '2023-06-01' })).toEqual({
      before: '2023-01-21',
      after: '2023-11-21',
    })
    expect((await listMoves(auditor, of())).every((move) => move.way === 'came' && move.cause === 'edges')).toBe(true)
  })

  const recordOf = async (source: string) =>
    (
      await sql()`select record_id from membership join source_record using (record_id) where entity_id = ${marlowe} and source = ${source}`
    )[0]?.record_id
})
