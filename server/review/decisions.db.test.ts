import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { digestDatabase } from '@/server/digest/digest-database'
import { systemCtx } from '@/server/spine/system-ctx'
import { approveMerge } from './approve-merge'
import { decideLater } from './decide-later'
import { declareDifferent } from './declare-different'
import { getPair } from './get-pair'
import { listDecisions } from './decisions/list-decisions'
import { listPairs } from './list-pairs'
import { splitRecords } from '@/server/review/cluster/split-records'
import { undoDecision } from './undo-decision'
import { loadPeople } from './testing/load-people'
import { ctxAs, testDatabase } from '@/test/database'

const { sql } = testDatabase()
const digest = async () => (await digestDatabase(systemCtx(), {})).hash

describe('deciding duplicates', () => {
  beforeAll(async () => {
    await loadPeople(sql(), [
      { key: 'a', name: 'Greta Holm', phone: '+441134960101', postcode: 'LS1 4AB', birthday: '1980-02-03' },
      { key: 'b', name: 'Greta Holme', phone: '+441134960101', postcode: 'LS1 4AB', birthday: '1980-02-03' },
      { key: 'c', name: 'Greta Holm', phone: '+441134960101', postcode: 'LS1 4AB' },
      { key: 'd', name: 'Marisol Quint', phone: '+441134960177' },
      { key: 'e', name: 'Dana Whitlock', email: 'dana@whitlock.example', systems: ['crm', 'support', 'shop'] },
    ])
  })
  afterAll(async () => {
    await sql()`select 1`
  })

  const open = async () => (await listPairs(await ctxAs('steward'), {})).pairs
  const pairOf = (line: { recordA: string; recordB: string; version: number } | undefined) => {
    if (!line) throw new Error('There is no open pair.')
    return { recordA: line.recordA, recordB: line.recordB, version: line.version }
  }

  it('shows both sides, the evidence and the consequences', async () => {
    const steward = await ctxAs('steward')
    const [first] = await open()
    const pair = await getPair(steward, pairOf(first))
    expect(pair.fields.some((field) => field.key === 'name')).toBe(true)
    expect(pair.comparisons.reduce((sum, one) => sum + one.weight, 0)).toBeCloseTo(pair.weight, 1)
    expect(pair.consequences.figures.map((figure) => figure.key)).toContain('tickets')
  })

  it('merges, is audited, and undone leaves everything as it was', async () => {
    const steward = await ctxAs('steward')
    const before = await digest()
    const pairs = await open()
    const merged = await approveMerge(steward, pairOf(pairs[0]))
    expect(merged.survivorCode < merged.retiredCode).toBe(true)
    expect(await digest()).not.toBe(before)
    const [entry] = await sql()`select action, detail from audit_entry order by seq desc limit 1`
    expect(entry).toMatchObject({ action: 'approveMerge', detail: { edgeId: merged.edgeId } })
    const [retired] = await sql()`select entity_id from membership where record_id = ${entry?.detail.retired}`
    expect(retired?.entity_id).toBe(merged.survivorId)
    await undoDecision(steward, { edgeId: merged.edgeId })
    expect(await digest()).toBe(before)
    expect(await open()).toHaveLength(pairs.length)
  })

  it('undoes merges in another order than they were made', async () => {
    const steward = await ctxAs('steward')
    const before = await digest()
    const first = await approveMerge(steward, pairOf((await open())[0]))
    const next = (await open())[0]
    const second = next ? await approveMerge(steward, pairOf(next)) : null
    await undoDecision(steward, { edgeId: first.edgeId })
    if (second) await undoDecision(steward, { edgeId: second.edgeId })
    expect(await digest()).toBe(before)
  })

  it('keeps different people apart until that is undone', async () => {
    const steward = await ctxAs('steward')
    const before = await digest()
    const pair = pairOf((await open())[0])
    const { edgeId } = await declareDifferent(steward, pair)
    expect((await open()).some((line) => line.recordA === pair.recordA && line.recordB === pair.recordB)).toBe(false)
    await undoDecision(steward, { edgeId })
    expect(await digest()).toBe(before)
  })

  it('puts a pair aside and takes it back', async () => {
    const steward = await ctxAs('steward')
    const pair = pairOf((await open())[0])
    await decideLater(steward, pair)
    expect((await open()).at(-1)).toMatchObject({ later: true, recordA: pair.recordA })
    await undoDecision(steward, { recordA: pair.recordA, recordB: pair.recordB })
    expect((await open()).every((line) => !line.later)).toBe(true)
  })

  it('refuses an older version and says who was first', async () => {
    const steward = await ctxAs('steward')
    const pair = pairOf((await open())[0])
    const { edgeId } = await declareDifferent(steward, pair)
    await expect(approveMerge(steward, pair)).rejects.toThrow(/Test steward was first: judged different/)
    await undoDecision(steward, { edgeId })
    await expect(undoDecision(steward, { edgeId })).rejects.toThrow(/Test steward undid this already/)
  })

  it('lets one of two racing stewards win', async () => {
    const [one, two] = [await ctxAs('steward'), await ctxAs('steward')]
    const pair = pairOf((await open())[0])
    const outcomes = await Promise.allSettled([approveMerge(one, pair), approveMerge(two, pair)])
    expect(outcomes.map((outcome) => outcome.status).sort()).toEqual(['fulfilled', 'rejected'])
    const won = outcomes.find((outcome) => outcome.status === 'fulfilled')
    if (won?.status === 'fulfilled') await undoDecision(one, { edgeId: won.value.edgeId })
  })

  it.each(['admin', 'success', 'support', 'analyst', 'auditor'] as const)('refuses the %s', async (role) => {
    const ctx = await ctxAs(role)
    const before = await digest()
    await expect(approveMerge(ctx, pairOf((await open())[0]))).rejects.toThrow(/not among your rights/)
    expect(await digest()).toBe(before)
  })

  it('cuts one record out of a customer and joins it again', async () => {
    const steward = await ctxAs('steward')
    const before = await digest()
    const [member] = await sql()`select record_id from membership where record_id <> entity_id limit 1`
    const { edgeId } = await splitRecords(steward, {
      recordIds: [member?.record_id as string],
      reason: 'Another person',
    })
    const [alone] =
      await sql()`select count(*)::int as n from membership where entity_id = ${member?.record_id as string}`
    expect(alone?.n).toBe(1)
    await undoDecision(steward, { edgeId })
    expect(await digest()).toBe(before)
    expect((await listDecisions(steward, {})).decisions[0]).toMatchObject({ kind: 'split', undoneBy: 'Test steward' })
  })
})
