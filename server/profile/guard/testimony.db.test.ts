import { beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { listCases } from '@/server/cases/list-cases'
import { declareDifferent } from '@/server/review/declare-different'
import { undoDecision } from '@/server/review/undo-decision'
import { ctxAs, testDatabase } from '@/test/database'
import { plantCustomer, plantedAt, plantedId } from '../testing/plant-customer'
import { answerGuard } from './answer-guard'
import { getGuard } from './get-guard'

const owner = testDatabase()
const [leeds, york] = [1, 2].map((n) => plantedId('person', n)) as [string, string]
const [recordA, recordB] = [leeds, york].toSorted() as [string, string]
const here = { grain: 'person', id: leeds } as const
const which = { ...here, known: 'this', asked: 'city' } as const
const heard = { ...which, known: 'only' } as const

/** An agent who has asked, heard "Leeds", and said so. */
async function agentWhoAsked() {
  const support = await ctxAs('support')
  await answerGuard(support, which)
  return { ...support, now: new Date(support.now.getTime() + 1_000) }
}

beforeAll(async () => {
  for (const [number, city] of [
    [1, 'Leeds'],
    [2, 'York'],
  ] as const)
    await plantCustomer(owner.sql(), { grain: 'person', number, fields: { name: 'Dana Whitlock', city } })
})

beforeEach(async () => {
  const sql = owner.sql()
  await sql`truncate candidate_pair, guard_answer, identity_edge, review_case`
  await sql`insert into candidate_pair ${sql({ record_a: recordA, record_b: recordB, grain: 'person', reason: 'lookalike', weight: 3, probability: 0.87, band: 'unsure', status: 'open', found_at: plantedAt })}`
  // An undo rebuilds golden records from what the planted records say, which is nothing.
  await sql`update golden_person set open_pairs = 1, city = case entity_id when ${leeds}::uuid then 'Leeds' else 'York' end`
})

const edges = () => owner.sql()`select edge_id, verdict, origin, decided_by, evidence, retracted_at from identity_edge`
const pairs = () => owner.sql()`select status, decided_by, note from candidate_pair`
const lastEntry = async () => (await owner.sql()`select action, detail from audit_entry order by seq desc limit 1`)[0]

describe('a caller who answers the question', () => {
  it('answers the queue too: the agent decides the pair as different, without a word of the answer', async () => {
    const support = await agentWhoAsked()
    const guard = await getGuard(support, here)
    expect(await edges()).toEqual([])
    expect(guard?.question).toMatchObject({ of: 'city', pair: { recordA, recordB, version: 1 } })
    const pair = guard?.question?.pair ?? undefined
    const { edgeId } = await answerGuard(support, { ...heard, channel: 'chat', pair })
    const agent = support.actor.userId
    expect(await edges()).toEqual([
      {
        edge_id: edgeId,
        verdict: 'different',
        origin: 'person',
        decided_by: agent,
        evidence: expect.objectContaining({
          probability: expect.closeTo(0.87, 3),
          testimony: { question: 'city', channel: 'chat' },
        }),
        retracted_at: null,
      },
    ])
    expect(await pairs()).toEqual([{ status: 'different', decided_by: agent, note: null }])
    expect(await getGuard(support, here)).toBeNull()
    const entry = await lastEntry()
    expect(entry).toMatchObject({ action: 'answerGuard', detail: { known: 'only', asked: 'city', edgeId } })
    expect(JSON.stringify([entry, await edges()])).not.toMatch(/Leeds|York|Dana/)
  })

  it('is undone by the steward like any decision', async () => {
    const { edgeId } = await answerGuard(await agentWhoAsked(), heard)
    await expect(undoDecision(await ctxAs('support'), { edgeId: edgeId ?? '' })).rejects.toMatchObject({
      kind: 'refused',
    })
    await undoDecision(await ctxAs('steward'), { edgeId: edgeId ?? '' })
    expect((await edges())[0]?.retracted_at).not.toBeNull()
    expect((await pairs())[0]).toMatchObject({ status: 'open', decided_by: null })
  })

  it('decides nothing by naming one of them, nor by being neither', async () => {
    const support = await ctxAs('support')
    for (const asked of [null, 'street_initial', 'city'])
      expect(await answerGuard(support, { ...which, asked })).toMatchObject({ edgeId: null, caseId: null })
    await answerGuard(support, { ...which, known: 'neither' })
    expect(await edges()).toEqual([])
    expect((await pairs())[0]?.status).toBe('open')
  })

  it('cannot be claimed without the question, after another question, or before saying who it is', async () => {
    await expect(answerGuard(await ctxAs('support'), heard)).rejects.toMatchObject({ kind: 'bad-input' })
    const support = await agentWhoAsked()
    for (const bad of [
      { ...heard, asked: null },
      { ...heard, asked: 'email' },
      { ...heard, id: york },
    ])
      await expect(answerGuard(support, bad)).rejects.toMatchObject({ kind: 'bad-input' })
    expect(await edges()).toEqual([])
  })

  it('is refused to who is not asked, and stale when the steward was first', async () => {
    const support = await agentWhoAsked()
    const guard = await getGuard(support, here)
    await expect(answerGuard(await ctxAs('steward'), heard)).rejects.toMatchObject({ kind: 'refused' })
    await declareDifferent(await ctxAs('steward'), { recordA, recordB, version: 1 })
    const pair = guard?.question?.pair ?? undefined
    await expect(answerGuard(support, { ...heard, pair })).rejects.toMatchObject({
      kind: 'stale',
      message: expect.stringMatching(/^Test steward decided on .* different/),
    })
    expect(await owner.sql()`select 1 from guard_answer where known = 'only'`).toHaveLength(0)
  })
})

describe('a caller who owns both', () => {
  it('merges nothing and puts the pair, with the testimony, before the steward', async () => {
    await owner.sql()`update candidate_pair set status = 'later'`
    const support = await ctxAs('support')
    const { caseId } = await answerGuard(support, { ...here, known: 'both', asked: 'city' })
    expect(await edges()).toEqual([])
    expect((await pairs())[0]).toMatchObject({
      status: 'open',
      note: expect.stringMatching(/^Test support: The caller says that both are theirs\. Asked by phone/),
    })
    const { cases } = await listCases(await ctxAs('steward'), {})
    expect(cases).toMatchObject([
      { caseId, kind: 'duplicate', evidence: { testimony: true }, pair: { recordA, recordB } },
    ])
    for (const id of [leeds, york])
      expect(await getGuard(support, { grain: 'person', id })).toMatchObject({
        closed: false,
        known: { known: 'both' },
      })
  })

  it('cannot be said without the question', async () => {
    await expect(answerGuard(await ctxAs('support'), { ...here, known: 'both', asked: null })).rejects.toMatchObject({
      kind: 'bad-input',
    })
    expect(await owner.sql()`select 1 from guard_answer`).toHaveLength(0)
  })
})
