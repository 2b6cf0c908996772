import { beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { figureReference } from '@/model/figures/read-figure'
import { refusals } from '@/model/figures/refusals'
import { workersAlive } from '@/model/figures/workers-alive'
import { getHome } from '@/server/home/get-home'
import { railCounts } from '@/server/home/rail-counts'
import { appointReviewer } from '@/server/metrics/confirm/appoint-reviewer'
import { plantCustomer, plantedAt, plantedId } from '@/server/profile/testing/plant-customer'
import { readReference } from '@/server/receipt/read-reference'
import type { Ctx } from '@/server/spine/ctx'
import { ctxAs, testDatabase } from '@/test/database'
import { doubtNumber } from './doubt-number'
import { endDoubt } from './end-doubt'
import { getCase } from './get-case'
import { listCases } from './list-cases'
import { raiseCase } from './raise-case'
import { reopenDoubt } from './reopen-doubt'
import { routeReport } from './route-report'
import { settleCase } from './settle-case'

const owner = testDatabase()
const note = 'Finance counts 14 fewer'
const outcome = 'Two invoices were counted twice; mended.'
const doubt = { reference: 'total:mrr', note }
const lastEntry = async () => (await owner.sql()`select action, detail from audit_entry order by seq desc limit 1`)[0]

beforeAll(async () => {
  const sql = owner.sql()
  await plantCustomer(sql, { grain: 'account', number: 1, fields: { name: 'Marlowe' } })
  for (const [day, value] of [
    ['2026-10-31', 110000],
    ['2026-11-20', 120000],
  ] as const)
    await sql`insert into metric_total ${sql({ metric: 'mrr', day, currency: 'GBP', version: 2, value, entities: 10, computed_at: plantedAt })}`
})

beforeEach(() => owner.sql()`truncate review_case, metric_reviewer`)

async function speaks(ctx: Ctx, department: 'finance' | 'sales'): Promise<Ctx> {
  await appointReviewer(await ctxAs('admin'), { department, userId: ctx.actor.userId ?? '' })
  return ctx
}

describe('doubtNumber', () => {
  it('keeps the number as it stood: reference with its day, value, version, SQL and who sees it; it goes to its owner', async () => {
    const analyst = await ctxAs('analyst')
    const { caseId } = await doubtNumber(analyst, doubt)
    expect(await lastEntry()).toMatchObject({
      action: 'doubtNumber',
      detail: { caseId, number: 'total:mrr:2026-11-20', department: 'finance', day: '2026-11-20', version: 2 },
    })
    const found = await getCase(await ctxAs('steward'), { caseId })
    expect(found).toMatchObject({
      about: 'number',
      kind: 'wrong-number',
      note,
      raisedBy: 'Test analyst',
      decides: true,
      number: {
        reference: 'total:mrr:2026-11-20',
        day: '2026-11-20',
        version: 2,
        department: 'finance',
        shown: { type: 'money', value: 120000, currency: 'GBP' },
        sql: expect.stringContaining("date '2026-11-20'"),
        role: 'analyst',
        readers: ['admin', 'steward', 'success', 'analyst', 'auditor'],
      },
    })
    const past = await doubtNumber(analyst, { ...doubt, reference: 'total:mrr:2026-11-02' })
    expect(await getCase(analyst, past)).toMatchObject({ number: { day: '2026-10-31', shown: { value: 110000 } } })
  })

  it('takes figures, but keeps none whose readers are fewer than those of cases', async () => {
    const admin = await ctxAs('admin')
    const figure = await doubtNumber(admin, { reference: figureReference(workersAlive), note })
    const { about, ...found } = await getCase(admin, figure)
    expect([about, found]).toMatchObject(['number', { number: { name: workersAlive.label, department: null } }])
    const kept = await doubtNumber(admin, { reference: figureReference(refusals, '7'), note })
    expect(await getCase(admin, kept)).toMatchObject({ number: { readers: ['admin', 'auditor'] } })
    expect(await getCase(admin, kept)).not.toHaveProperty('number.shown')
  })

  it('is refused to who may not read the number or report one, and for what is no such number', async () => {
    await expect(doubtNumber(await ctxAs('support'), doubt)).rejects.toMatchObject({ kind: 'refused' })
    await expect(doubtNumber(await ctxAs('auditor'), doubt)).rejects.toMatchObject({ kind: 'refused' })
    const analyst = await ctxAs('analyst')
    for (const reference of [`metric:mrr:${plantedId('account', 1)}`, 'list:account:q=x', 'nothing'])
      await expect(doubtNumber(analyst, { reference, note })).rejects.toMatchObject({ kind: 'bad-input' })
    await expect(doubtNumber(analyst, { ...doubt, note: 'no' })).rejects.toMatchObject({ kind: 'bad-input' })
    await expect(doubtNumber(analyst, { reference: 'total:no-such', note })).rejects.toMatchObject({
      kind: 'not-found',
    })
  })

  it('says to each role whom its report would go to', () => {
    const to = (role: Parameters<typeof routeReport>[0], text: string) => routeReport(role, readReference(text))
    expect(to('analyst', 'total:mrr')).toBe('Finance and the steward')
    expect(to('support', figureReference(workersAlive))).toBe('steward')
    const value = `value:account:${plantedId('account', 1)}:plan`
    expect([to('success', value), to('analyst', value), to('auditor', 'total:mrr')]).toEqual(['steward', null, null])
  })
})

describe('a doubted number', () => {
  it('is seen by its reporter, who speaks for the department, and who reads all; cases of customers stay out of the analyst’s sight', async () => {
    const [analyst, other] = [await ctxAs('analyst'), await ctxAs('analyst')]
    const finance = await speaks(await ctxAs('success', { books: ['South'] }), 'finance')
    const sales = await speaks(await ctxAs('analyst'), 'sales')
    const { caseId } = await doubtNumber(analyst, doubt)
    const customer = { grain: 'account', id: plantedId('account', 1), kind: 'wrong-person', note } as const
    await raiseCase(await ctxAs('steward'), customer)
    const ids = async (ctx: Ctx) => (await listCases(ctx, {})).cases.map((one) => one.caseId)
    for (const ctx of [analyst, finance]) expect(await ids(ctx)).toEqual([caseId])
    for (const ctx of [other, sales, await ctxAs('support')]) expect(await ids(ctx)).toEqual([])
    expect(await ids(await ctxAs('auditor'))).toHaveLength(2)
    const rows = (ctx: Ctx) =>
      ctx.reads(async (tx) => [...(await tx.execute<{ case_id: string }>('select case_id from review_case'))])
    for (const ctx of [analyst, finance]) expect(await rows(ctx)).toEqual([{ case_id: caseId }])
    for (const ctx of [other, sales]) expect(await rows(ctx)).toEqual([])
  })

  it('waits on the page and in the rail of who speaks for it; its reporter hears what came of it', async () => {
    const analyst = await ctxAs('analyst')
    const finance = await speaks(await ctxAs('analyst'), 'finance')
    const { caseId } = await doubtNumber(analyst, doubt)
    const section = async (ctx: Ctx, key: string) => (await getHome(ctx, {})).find((one) => one.key === key)
    expect(await section(finance, 'doubts')).toMatchObject({ count: 1, items: [{ title: 'MRR' }] })
    expect([(await railCounts(finance, {}))['/cases'], (await railCounts(analyst, {}))['/cases']]).toEqual([
      1,
      undefined,
    ])
    await endDoubt(finance, { caseId, version: 1, end: 'settled', outcome })
    expect(await section(finance, 'doubts')).toBeUndefined()
    expect(await section(analyst, 'my-cases')).toMatchObject({
      items: [{ title: 'MRR', sub: `Test analyst: ${outcome}` }],
    })
    expect(await section(finance, 'my-cases')).toBeUndefined()
  })
})

describe('endDoubt and reopenDoubt', () => {
  it('close and open it for the department, once each, with an audit entry', async () => {
    const finance = await speaks(await ctxAs('admin'), 'finance')
    const { caseId } = await doubtNumber(await ctxAs('analyst'), doubt)
    const input = { caseId, version: 1, end: 'dismissed', outcome } as const
    await endDoubt(finance, input)
    expect(await lastEntry()).toMatchObject({
      action: 'endDoubt',
      detail: { caseId, status: 'dismissed', number: 'total:mrr:2026-11-20' },
    })
    await expect(endDoubt(finance, input)).rejects.toMatchObject({ kind: 'stale' })
    await reopenDoubt(finance, { caseId, version: 2 })
    expect(await lastEntry()).toMatchObject({ action: 'reopenDoubt', detail: { caseId } })
    await expect(reopenDoubt(finance, { caseId, version: 2 })).rejects.toMatchObject({ kind: 'stale' })
    await settleCase(await ctxAs('steward'), { caseId, version: 3, outcome })
    expect(await getCase(finance, { caseId })).toMatchObject({ state: 'settled', endedBy: 'Test steward' })
  })

  it('are refused to everybody else, and for cases of customers', async () => {
    const analyst = await ctxAs('analyst')
    const sales = await speaks(await ctxAs('admin'), 'sales')
    const { caseId } = await doubtNumber(analyst, doubt)
    const input = { caseId, version: 1, end: 'settled', outcome } as const
    for (const ctx of [analyst, sales, await ctxAs('support')]) {
      await expect(endDoubt(ctx, input)).rejects.toMatchObject({ kind: 'refused' })
      await expect(reopenDoubt(ctx, { caseId, version: 1 })).rejects.toMatchObject({ kind: 'refused' })
    }
    const id = plantedId('account', 1)
    const wrong = await raiseCase(await ctxAs('support'), { grain: 'account', id, kind: 'wrong-person', note })
    await expect(endDoubt(sales, { ...input, ...wrong })).rejects.toMatchObject({ kind: 'refused' })
  })
})
