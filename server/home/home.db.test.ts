import { beforeAll, describe, expect, it } from 'vitest'
import { inTransaction } from '@/db/transaction'
import { v4 } from '@/lib/uuid4'
import { roleKeys } from '@/model/access/roles'
import { health } from '@/model/metrics/health'
import { businessQuestions } from '@/model/questions'
import { answerQuestions } from '@/server/model/answer-questions'
import { getModel } from '@/server/model/get-model'
import { refreshMetrics } from '@/server/metrics/refresh-metrics'
import { exampleDay, exampleId, insertExample } from '@/server/metrics/testing/insert-example'
import { runChecks } from '@/server/quality/run-checks'
import { systemCtx } from '@/server/spine/system-ctx'
import { ctxAs, testDatabase } from '@/test/database'
import { getHome } from './get-home'
import { railCounts } from './rail-counts'

const database = testDatabase()
const now = new Date(`${exampleDay}T15:00:00Z`)

beforeAll(async () => {
  const sql = database.sql()
  await insertExample(sql, health.example.rows)
  await sql`update golden_account set books = '{South}', renewal_date = ${'2026-12-24'} where entity_id = ${exampleId('Birch')}`
  await sql`insert into candidate_pair ${sql({ record_a: exampleId('Ash'), record_b: exampleId('Birch'), grain: 'account', reason: 'lookalike', weight: 6, probability: 0.94, band: 'likely', value_at_stake: 1_240_000, found_at: now })}`
  await sql`insert into invoice ${sql({ record_id: v4(), fact_id: v4(), source: 'billing', external_id: 'in_1', number: '1', currency: 'GBP', total: 1, status: 'open', issued_at: now })}`
  const ctx = systemCtx(now)
  await inTransaction(ctx.db, { databaseRole: 'kith_system', session: null, readOnly: false }, async (tx) => {
    await refreshMetrics({ ...ctx, tx })
    await runChecks({ ...ctx, tx })
  })
})

const home = async (role: (typeof roleKeys)[number], books: string[] = []) =>
  getHome(await ctxAs(role, { now, books }), {})
const counts = (sections: Awaited<ReturnType<typeof home>>) =>
  Object.fromEntries(sections.map((section) => [section.key, section.count]))

describe('what waits', () => {
  it.each(roleKeys)('is read by the %s without a right too many', async (role) => {
    const ctx = await ctxAs(role, { now })
    const sections = await getHome(ctx, {})
    expect(sections.length).toBeGreaterThan(1)
    for (const section of sections) expect(section.say).toMatch(/\.$/)
    expect(await railCounts(ctx, {})).toBeTypeOf('object')
    expect((await getModel(ctx, {})).counts.account.entities).toBe(4)
    expect(await answerQuestions(ctx, {})).toHaveLength(businessQuestions.length)
  })

  it('shows a success manager the own book and nothing else', async () => {
    expect(counts(await home('success'))).toEqual({ morning: 0, renewing: 0, risk: 0 })
    const sections = await home('success', ['South'])
    expect(counts(sections)).toEqual({ morning: 1, renewing: 1, risk: 0 })
    const birch = health.example.rows.find((row) => row.name === 'Birch')?.answer
    expect(sections[0]?.items[0]).toMatchObject({
      title: 'Birch',
      sub: expect.stringMatching(/^Health fell from \d+ because/),
      figures: expect.arrayContaining([expect.objectContaining({ health: { level: 'watch', score: birch } })]),
    })
  })

  it('shows the steward the pair, its value and the offender', async () => {
    const sections = await home('steward')
    expect(sections[0]).toMatchObject({ count: 1, say: '1 likely the same; £12,400 a year at stake.' })
    expect(sections[0]?.items[0]?.title).toBe('Ash and Birch')
    expect(sections.flatMap((section) => section.items.map((item) => item.key))).toContain('orphan-fact')
    expect(await railCounts(await ctxAs('steward', { now }), {})).toMatchObject({ '/': 1, '/review': 1 })
  })

  it('shows support who waits for a first answer', async () => {
    const sections = await home('support')
    expect(sections[0]).toMatchObject({ key: 'late', count: 1 })
    expect(sections[0]?.items[0]?.sub).toMatch(/9 days past promise|8 days past promise/)
  })

  it('counts nothing in the rail that a role may not open', async () => {
    expect(Object.keys(await railCounts(await ctxAs('support', { now }), {}))).toEqual(['/'])
  })
})
