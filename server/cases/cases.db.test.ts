import { beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { proposeDuplicate } from '@/server/profile/propose-duplicate'
import { plantCustomer, plantedAt, plantedId } from '@/server/profile/testing/plant-customer'
import { declareDifferent } from '@/server/review/declare-different'
import { undoDecision } from '@/server/review/undo-decision'
import type { Ctx } from '@/server/spine/ctx'
import { ctxAs, testDatabase } from '@/test/database'
import { dismissCase } from './dismiss-case'
import { getCase } from './get-case'
import { listCases } from './list-cases'
import { raiseCase } from './raise-case'
import { reopenCase } from './reopen-case'
import { settleCase } from './settle-case'

const owner = testDatabase()
const [ada, bea] = [1, 2].map((n) => plantedId('person', n)) as [string, string]
const wrong = { grain: 'person', id: ada, kind: 'wrong-person', note: 'two orders are somebody else’s' } as const
const outcome = 'Cut into two customers.'

beforeAll(async () => {
  const sql = owner.sql()
  await plantCustomer(sql, { grain: 'person', number: 1, fields: { name: 'Ada Stone', city: 'Leeds' } })
  await plantCustomer(sql, { grain: 'person', number: 2, fields: { name: 'Bea Quill', city: 'York' } })
  const order = { record_id: bea, source: 'shop', status: 'delivered', payment_status: 'paid', currency: 'GBP' }
  await sql`insert into customer_order ${sql({ ...order, fact_id: plantedId('account', 9), external_id: 'W-1', placed_at: plantedAt, total: 9_000 })}`
})

beforeEach(() => owner.sql()`truncate review_case, candidate_pair, identity_edge, guard_answer`)

const lastEntry = async () => (await owner.sql()`select action, detail from audit_entry order by seq desc limit 1`)[0]
const raised = async (ctx: Ctx) => (await raiseCase(ctx, wrong)).caseId
const seen = { now: new Date('2026-11-21T09:00:00Z') }

describe('raiseCase', () => {
  it('puts the wrong person before the steward with the question just answered, and words only in the case', async () => {
    const support = await ctxAs('support')
    const [user_id, at] = [support.actor.userId ?? '', support.now]
    const sql = owner.sql()
    await sql`insert into guard_answer ${sql({ answer_id: ada, user_id, grain: 'person', entity_id: ada, known: 'neither', asked: 'city', at, expires_at: new Date(at.getTime() + 60_000) })}`
    const { caseId } = await raiseCase(support, { ...wrong, view: 'support-lookup', ticket: '48219' })
    expect(await getCase(await ctxAs('steward'), { caseId })).toMatchObject({
      kind: 'wrong-person',
      customer: { entityId: ada, code: 'P-00001', name: 'Ada Stone' },
      other: null,
      evidence: { view: 'support-lookup', ticket: '48219', question: { of: 'city', known: 'neither' } },
      raisedBy: 'Test support',
      state: 'open',
    })
    const entry = await lastEntry()
    expect(entry).toMatchObject({ action: 'raiseCase', detail: { caseId, entityId: ada, kind: 'wrong-person' } })
    expect(JSON.stringify(entry)).not.toContain('somebody else')
  })

  it('keeps of a wrong value where it came from, not what it says', async () => {
    const reference = `value:person:${ada}:city`
    const { caseId } = await raiseCase(await ctxAs('success'), { ...wrong, kind: 'wrong-value', reference })
    const { evidence } = await getCase(await ctxAs('steward'), { caseId })
    expect(evidence).toEqual({ reference, field: 'city', recordId: ada, source: 'crm', externalId: 'person-1' })
  })

  it('is refused to who may not, and for values of others, unknown customers and too few words', async () => {
    const support = await ctxAs('support')
    await expect(raiseCase(await ctxAs('analyst'), wrong)).rejects.toMatchObject({ kind: 'refused' })
    const value = { ...wrong, kind: 'wrong-value', reference: `value:person:${bea}:city` } as const
    for (const bad of [value, { ...value, reference: undefined }, { ...wrong, note: 'no' }])
      await expect(raiseCase(support, bad)).rejects.toMatchObject({ kind: 'bad-input' })
    await expect(raiseCase(support, { ...wrong, id: plantedId('person', 9) })).rejects.toMatchObject({
      kind: 'not-found',
    })
  })
})

describe('the list of cases', () => {
  it('shows the steward all, by what waiting costs, and an agent their own', async () => {
    const support = await ctxAs('support', seen)
    const small = await raised(support)
    const { caseId: dear } = await raiseCase(await ctxAs('success', seen), { ...wrong, id: bea })
    const ids = async (ctx: Ctx) => (await listCases(ctx, {})).cases.map((one) => one.caseId)
    expect(await ids(await ctxAs('steward', seen))).toEqual([dear, small])
    expect(await ids(support)).toEqual([small])
    await expect(getCase(support, { caseId: dear })).rejects.toMatchObject({ kind: 'not-found' })
    expect(await ids(await ctxAs('analyst', seen))).toEqual([])
  })

  it('lets a duplicate stand as its pair stands, and open again when the decision is undone', async () => {
    const support = await ctxAs('support')
    await proposeDuplicate(support, { grain: 'person', id: ada, other: bea, reason: 'she says so herself' })
    const [recordA, recordB] = [ada, bea].toSorted() as [string, string]
    const mine = async () => (await listCases(support, { state: 'closed' })).cases[0]
    expect(await mine()).toBeUndefined()
    const steward = await ctxAs('steward')
    const { edgeId } = await declareDifferent(steward, { recordA, recordB, version: 1 })
    const closed = await mine()
    expect(closed).toMatchObject({ state: 'settled', byPair: true, endedBy: 'Test steward', pair: null })
    expect(closed?.outcome).toBe('They are two different customers.')
    const end = { caseId: closed?.caseId ?? '', version: 1, outcome }
    await expect(settleCase(steward, end)).rejects.toMatchObject({ kind: 'stale' })
    await undoDecision(steward, { edgeId })
    expect((await listCases(support, {})).cases).toMatchObject([{ state: 'open', pair: { recordA, recordB } }])
  })
})

describe.each([
  ['settleCase', settleCase, 'settled'],
  ['dismissCase', dismissCase, 'dismissed'],
] as const)('%s', (name, end, state) => {
  it('closes the case with words the reporter reads, and leaves an audit entry', async () => {
    const support = await ctxAs('support')
    const caseId = await raised(support)
    await end(await ctxAs('steward'), { caseId, version: 1, outcome })
    expect(await getCase(support, { caseId })).toMatchObject({ state, endedBy: 'Test steward', outcome, version: 2 })
    expect(await lastEntry()).toMatchObject({ action: name, detail: { caseId, status: state } })
  })

  it('is refused to the reporter, and stale when somebody was first, saying who, when and how', async () => {
    const support = await ctxAs('support')
    const caseId = await raised(support)
    const input = { caseId, version: 1, outcome }
    await expect(end(support, input)).rejects.toMatchObject({ kind: 'refused' })
    await end(await ctxAs('steward'), input)
    await expect(end(await ctxAs('steward'), input)).rejects.toMatchObject({
      kind: 'stale',
      message: expect.stringMatching(new RegExp(`^Test steward was first: ${state} on 20.*“${outcome}”`)),
    })
  })
})

describe('reopenCase', () => {
  it('opens it again once, and audits it', async () => {
    const [support, steward] = [await ctxAs('support'), await ctxAs('steward')]
    const caseId = await raised(support)
    await dismissCase(steward, { caseId, version: 1, outcome })
    await expect(reopenCase(support, { caseId, version: 2 })).rejects.toMatchObject({ kind: 'refused' })
    await reopenCase(steward, { caseId, version: 2 })
    expect(await lastEntry()).toMatchObject({ action: 'reopenCase', detail: { caseId } })
    expect(await getCase(support, { caseId })).toMatchObject({ state: 'open', outcome: null, endedBy: null })
    await expect(reopenCase(steward, { caseId, version: 2 })).rejects.toMatchObject({ kind: 'stale' })
    await expect(settleCase(steward, { caseId, version: 1, outcome })).rejects.toMatchObject({ kind: 'stale' })
  })
})
