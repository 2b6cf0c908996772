import { beforeAll, describe, expect, it } from 'vitest'
import { sql as raw } from 'drizzle-orm'
import { inTransaction } from '@/db/transaction'
import { databaseRole, type Role } from '@/model/access/roles'
import { allMetrics } from '@/model/metrics/all-metrics'
import type { Metric } from '@/model/metrics/metric'
import { allAnswers } from '@/model/questions/all-answers'
import { cellReference } from '@/model/questions/cell-reference'
import { asSystem } from '@/server/ingest/claim-run'
import { exampleDay, insertExample } from '@/server/metrics/testing/insert-example'
import { refreshMetrics } from '@/server/metrics/refresh-metrics'
import { getReceipt } from '@/server/receipt/get-receipt'
import { answerQuestions } from '@/server/model/answer-questions'
import { systemCtx } from '@/server/spine/system-ctx'
import { ctxAs, testDatabase } from '@/test/database'
import { listBehind } from './list-behind'
import { readAnswer } from './read-answer'
import { recordAnswerExport } from './record-answer-export'

const database = testDatabase()
const now = new Date(`${exampleDay}T15:00:00Z`)
const metrics: readonly Metric[] = allMetrics
const told = [
  'mrr',
  'retention',
  'lifetime_value',
  'qualified_lead',
  'order_count',
  'purchase_frequency',
  'bought_to_date',
]

beforeAll(async () => {
  const sql = database.sql()
  for (const metric of metrics.filter(({ key }) => told.includes(key)))
    await insertExample(sql, metric.example.rows, { grain: metric.grain, prefix: `${metric.key} ` })
  await sql`insert into golden_person (entity_id, number, record_count, sources, confidence, arrived_at, name)
    select entity_id, number, 1, '{crm}', 1, now(), 'Member' from membership m
    where grain = 'person' and not exists (select 1 from golden_person g where g.entity_id = m.entity_id)`
  await sql`update golden_person set country = 'GB', loyalty_tier = case number % 2 when 0 then 'gold' end`
  await asSystem(systemCtx(now), (ctx) => refreshMetrics({ ...ctx, now }, {}))
})

const cases = allAnswers.flatMap((answer) => answer.groupings.map((grouping) => [answer.key, grouping.key] as const))
const total = async (metric: string) => {
  const [row] = await database.sql()`select value from metric_total where metric = ${metric} and day = ${exampleDay}`
  return Number(row?.value)
}

describe('answers that are tables', () => {
  it.each(cases)('%s by %s agrees with the metric, and each number opens the customers it counts', async (key, by) => {
    const ctx = await ctxAs('analyst', { now })
    const page = await readAnswer(ctx, { key, by })
    expect(page.rows.length).toBeGreaterThan(0)
    if (page.agrees) expect(page.agrees.cell).toBeCloseTo(page.agrees.total, 6)
    for (const row of page.rows.slice(0, 3))
      for (const [col, cell] of Object.entries(row.cells)) {
        const behind = await listBehind(ctx, { key, by, row: row.row, col })
        expect([col, behind.count, behind.rows.length]).toEqual([col, cell.customers, cell.customers])
      }
  })

  it('shows in each receipt the number of the cell', async () => {
    const ctx = await ctxAs('analyst', { now })
    for (const answer of allAnswers) {
      const page = await readAnswer(ctx, { key: answer.key })
      const row = page.rows[0]
      const cells = 'pivot' in answer ? [{ key: '0', unit: 'share' as const }] : answer.columns
      for (const { key: col, unit } of cells) {
        const reference = cellReference(answer.key, unit, { by: page.by, row: row?.row ?? '', col, day: exampleDay })
        const { sql } = await getReceipt(ctx, { reference: reference ?? '' })
        const who = { databaseRole: databaseRole(ctx.actor.role as Role), session: ctx.actor.session, readOnly: true }
        const [found] = await inTransaction(ctx.db, who, (tx) =>
          tx.execute<{ value: string | null }>(raw.raw(sql ?? 'select null as value')),
        )
        const value = row?.cells[col]?.value ?? null
        expect([reference, found?.value === null ? null : Number(found?.value)]).toEqual([
          reference,
          value === null ? null : expect.closeTo(value, 6),
        ])
      }
    }
  })

  it('adds the newest cells of all cohorts up to who pays, and what they pay', async () => {
    const ctx = await ctxAs('analyst', { now })
    for (const by of ['month-accounts', 'quarter-revenue'] as const) {
      const page = await readAnswer(ctx, { key: 'retention-cohorts', by })
      let [paying, money] = [0, 0]
      for (const row of page.rows) {
        const newest = Math.max(...Object.keys(row.cells).map(Number))
        const { rows } = await listBehind(ctx, { key: 'retention-cohorts', by, row: row.row, col: String(newest) })
        paying += rows.filter((line) => (line.values.pays ?? 0) > 0).length
        money += rows.reduce((sum, line) => sum + (line.values.pays ?? 0), 0)
      }
      expect([by, paying, money]).toEqual([by, await total('paid_customer'), await total('mrr')])
    }
  })

  it('counts each customer once however many campaigns reached it', async () => {
    const ctx = await ctxAs('analyst', { now })
    for (const by of ['first-accounts', 'last-accounts'])
      for (const { row, cells } of (await readAnswer(ctx, { key: 'acquisition-by-campaign', by })).rows) {
        const { rows } = await listBehind(ctx, { key: 'acquisition-by-campaign', by, row, col: 'reached' })
        expect(new Set(rows.map((line) => line.entityId)).size).toBe(cells.reached?.value)
      }
  })
})

describe('who may see them', () => {
  it('names people only to roles that read names, and shows a success manager the own book alone', async () => {
    const asked = { key: 'high-value-customers' as const, by: 'people', row: 'all', col: 'customers' }
    const analyst = await listBehind(await ctxAs('analyst', { now }), asked)
    const steward = await listBehind(await ctxAs('steward', { now }), asked)
    expect(analyst.rows.every((line) => line.name === null)).toBe(true)
    expect(steward.rows.every((line) => line.name)).toBe(true)
    const success = await ctxAs('success', { now, books: ['South'] })
    expect((await readAnswer(success, { key: 'high-value-customers', by: 'people' })).rows).toEqual([])
    expect((await readAnswer(success, { key: 'retention-cohorts' })).rows).toEqual([])
    await expect(readAnswer(await ctxAs('support', { now }), { key: 'retention-cohorts' })).rejects.toMatchObject({
      kind: 'refused',
    })
  })

  it('refuses breakdowns and columns there are not', async () => {
    const ctx = await ctxAs('analyst', { now })
    const key = 'high-value-customers' as const
    for (const run of [
      () => readAnswer(ctx, { key, by: "x' or true" }),
      () => listBehind(ctx, { key, row: 'top', col: 'shoes' }),
      () => listBehind(ctx, { key: 'retention-cohorts', row: 'top', col: 'kept' }),
    ])
      await expect(run()).rejects.toMatchObject({ kind: 'bad-input' })
    expect((await listBehind(ctx, { key, row: "x' or true --", col: 'customers' })).count).toBe(0)
  })

  it('writes into the audit what leaves, and lets nobody take it who may not read metrics', async () => {
    const cell = { key: 'retention-cohorts' as const, by: null, row: '2026-01-01', col: '2', customers: 4 }
    await recordAnswerExport(await ctxAs('analyst', { now }), cell)
    const [entry] = await database.sql()`select detail from audit_entry where action = 'exportAnswer'`
    expect(entry?.detail).toMatchObject(cell)
    await expect(recordAnswerExport(await ctxAs('support', { now }), cell)).rejects.toMatchObject({ kind: 'refused' })
    await expect(
      recordAnswerExport.untrusted(await ctxAs('analyst', { now }), { ...cell, key: 'shoes' }),
    ).rejects.toMatchObject({ kind: 'bad-input' })
  })
})

it('answers questions with the totals that metric pages show, and tells support nothing it may not read', async () => {
  const answers = await answerQuestions(await ctxAs('analyst', { now }), {})
  const value = (key: string) => answers.find((one) => one.key === key)?.value
  expect(value('revenue')).toBe(await total('mrr'))
  expect(value('retention')).toBe(await total('retention'))
  expect(value('how-many-people')).toBeGreaterThan(0)
  const support = await answerQuestions(await ctxAs('support', { now }), {})
  expect(support.every((one) => one.value === null)).toBe(true)
})
