import { beforeAll, describe, expect, it } from 'vitest'
import { inTransaction } from '@/db/transaction'
import { pinValue } from '@/server/golden/pin-value'
import { digestDatabase } from '@/server/digest/digest-database'
import { refreshConfidence } from '@/server/identity/refresh-confidence'
import { approveMerge } from '@/server/review/approve-merge'
import { declareDifferent } from '@/server/review/declare-different'
import { decideLater } from '@/server/review/decide-later'
import { splitRecords } from '@/server/review/cluster/split-records'
import { loadPeople } from '@/server/review/testing/load-people'
import { undoDecision } from '@/server/review/undo-decision'
import type { Ctx } from '@/server/spine/ctx'
import { systemCtx } from '@/server/spine/system-ctx'
import { ctxAs, testDatabase } from '@/test/database'
import { previewUndo } from './preview-undo'

const { sql } = testDatabase()
const digest = async () => (await digestDatabase(systemCtx(), {})).hash
const letters = ['a', 'b', 'c', 'd'] as const

type Pair = { recordA: string; recordB: string; version: number }

describe('taking decisions back', () => {
  const id: Record<string, string> = {}
  let steward: Ctx

  beforeAll(async () => {
    const people = letters.map((key) => ({ key, name: 'Greta Holm', phone: '+441134960101', postcode: 'LS1 4AB' }))
    const ids = await loadPeople(sql(), [
      ...people,
      { key: 'e', name: 'Dana Whitlock', email: 'dana@whitlock.example', systems: ['crm', 'support', 'shop'] },
    ])
    // Records of one moment are numbered by their ids, so that a is the earliest.
    const earliest = ids.slice(0, 4).sort()
    for (const [at, letter] of letters.entries()) id[letter] = earliest[at] ?? ''
    steward = await ctxAs('steward')
  })

  const pairOf = async (x: string, y: string): Promise<Pair> => {
    const [row] = await sql()<{ recordA: string; recordB: string; version: number }[]>`
      select record_a as "recordA", record_b as "recordB", version from candidate_pair
      where record_a = least(${id[x] ?? ''}::uuid, ${id[y] ?? ''}::uuid) and record_b = greatest(${id[x] ?? ''}::uuid, ${id[y] ?? ''}::uuid)`
    if (!row) throw new Error(`There is no pair ${x} ${y}.`)
    return row
  }
  const merge = async (x: string, y: string, ctx = steward) => approveMerge(ctx, await pairOf(x, y))
  const livePins = () => sql()`select field, value->>'v' as value from pin where removed_at is null order by field, at`

  it('takes back one of several merges in any order', async () => {
    const before = await digest()
    for (const order of [
      [0, 1, 2],
      [2, 0, 1],
      [1, 2, 0],
    ]) {
      const made = [await merge('a', 'b'), await merge('a', 'c'), await merge('a', 'd')]
      for (const at of order) await undoDecision(steward, { edgeId: made[at]?.edgeId ?? '' })
      expect(await digest()).toBe(before)
    }
  })

  it('leaves no trace of a merge between others that stay', async () => {
    const start = await digest()
    const only = await merge('a', 'c')
    const without = await digest()
    await undoDecision(steward, { edgeId: only.edgeId })
    const first = await merge('a', 'b')
    const second = await merge('a', 'c')
    await undoDecision(steward, { edgeId: first.edgeId })
    expect(await digest()).toBe(without)
    await undoDecision(steward, { edgeId: second.edgeId })
    expect(await digest()).toBe(start)
  })

  it('puts a pair that waited for later back to later', async () => {
    await decideLater(steward, await pairOf('a', 'b'))
    const before = await digest()
    const { edgeId } = await merge('a', 'b')
    await undoDecision(steward, { edgeId })
    expect(await digest()).toBe(before)
    const { recordA, recordB } = await pairOf('a', 'b')
    await undoDecision(steward, { recordA, recordB })
    await expect(undoDecision(steward, { recordA, recordB })).rejects.toThrow(/not put aside any more/)
  })

  it('takes the values pinned with a merge away and brings back the one they replaced', async () => {
    await pinValue(steward, { recordId: id.a ?? '', field: 'city', value: 'Leeds', reason: 'She said so' })
    const before = await digest()
    const pair = await pairOf('a', 'b')
    const overrides = [
      { field: 'city', value: 'York', reason: 'Moved there' },
      { field: 'name', value: 'Greta M. Holm', reason: 'As she signs' },
    ]
    const { edgeId } = await approveMerge(steward, { ...pair, overrides })
    expect(await livePins()).toMatchObject([{ value: 'York' }, { value: 'Greta M. Holm' }])
    const [entry] = await sql()`select action, detail from audit_entry order by seq desc limit 1`
    expect(entry).toMatchObject({ action: 'approveMerge', detail: { pins: [{ field: 'city' }, { field: 'name' }] } })
    await undoDecision(steward, { edgeId })
    expect(await livePins()).toMatchObject([{ value: 'Leeds' }])
    expect(await digest()).toBe(before)
  })

  it('leaves a pin that somebody set since, and hands an older one on to the later merge', async () => {
    const city = (value: string) => [{ field: 'city', value, reason: 'Looked it up' }]
    const first = await approveMerge(steward, { ...(await pairOf('a', 'b')), overrides: city('York') })
    const second = await approveMerge(steward, { ...(await pairOf('a', 'c')), overrides: city('Hull') })
    await undoDecision(steward, { edgeId: first.edgeId })
    expect(await livePins()).toMatchObject([{ value: 'Hull' }])
    await undoDecision(steward, { edgeId: second.edgeId })
    expect(await livePins()).toMatchObject([{ value: 'Leeds' }])
    const third = await approveMerge(steward, { ...(await pairOf('a', 'b')), overrides: city('York') })
    await pinValue(steward, { recordId: id.a ?? '', field: 'city', value: 'Ripon', reason: 'She called' })
    await undoDecision(steward, { edgeId: third.edgeId })
    expect(await livePins()).toMatchObject([{ value: 'Ripon' }])
  })

  it('takes back one edge of several made together, then the rest', async () => {
    const before = await digest()
    const rows = await sql()`select record_id from membership where record_id <> entity_id limit 1`
    const { edgeId, batchId } = await splitRecords(steward, {
      recordIds: [rows[0]?.record_id],
      reason: 'Another person',
    })
    expect((await undoDecision(steward, { edgeId, alone: true })).undone).toBe(1)
    await expect(undoDecision(steward, { edgeId, alone: true })).rejects.toThrow(/Test steward undid this already/)
    expect((await undoDecision(steward, { batchId })).undone).toBe(1)
    expect(await digest()).toBe(before)
    await expect(undoDecision(steward, { batchId })).rejects.toThrow(/undid this already/)
  })

  it('takes back all that one person decided in a span of time, told in counts, and nothing of others', async () => {
    const before = await digest()
    const other = await ctxAs('steward')
    const kept = await merge('c', 'd', other)
    const meanwhile = await digest()
    const ctx = await ctxAs('steward')
    await merge('a', 'b', ctx)
    await declareDifferent(ctx, await pairOf('a', 'c'))
    const what = { by: ctx.actor.userId ?? '', from: ctx.now.toISOString(), to: ctx.now.toISOString() }
    const seen = await previewUndo(steward, what)
    expect(seen.undone).toMatchObject({ undone: 2, decisions: 2, parted: 1 })
    expect(await undoDecision(steward, what)).toEqual(seen.undone)
    expect(await digest()).toBe(meanwhile)
    const [entry] = await sql()`select action, detail from audit_entry order by seq desc limit 1`
    expect(entry).toMatchObject({ action: 'undoDecision', detail: { decisions: 2, what: { by: what.by } } })
    await expect(undoDecision(steward, what)).rejects.toThrow(/Nothing that was decided then stands/)
    await undoDecision(steward, { edgeId: kept.edgeId })
    expect(await digest()).toBe(before)
  })

  it('answers a pair that is asked again in the place of the earlier answer, and undone brings that back', async () => {
    const { edgeId } = await declareDifferent(steward, await pairOf('a', 'b'))
    await expect(merge('a', 'b')).rejects.toThrow(/was first/)
    const again = { verdict: 'different', decidedBy: null, decidedAt: new Date().toISOString(), changes: [] }
    await sql()`update candidate_pair set status = 'open', version = version + 1, asked_again = ${sql().json(again)} where status = 'different'`
    await inTransaction(systemCtx().db, { databaseRole: 'kith_system', session: null, readOnly: false }, (tx) =>
      refreshConfidence({ ...systemCtx(), tx }, Object.values(id)),
    )
    const before = await digest()
    const merged = await merge('a', 'b')
    const [replaced] = await sql()`select retracted_at from identity_edge where edge_id = ${edgeId}`
    expect(replaced?.retracted_at).not.toBeNull()
    const [edge] = await sql()`select evidence from identity_edge where edge_id = ${merged.edgeId}`
    expect(edge?.evidence.replaced).toEqual([edgeId])
    const [entry] = await sql()`select detail from audit_entry order by seq desc limit 1`
    expect(entry?.detail.replaced).toEqual([edgeId])
    await undoDecision(steward, { edgeId: merged.edgeId })
    expect(await digest()).toBe(before)
    const anew = await declareDifferent(steward, await pairOf('a', 'b'))
    await undoDecision(steward, { edgeId })
    await undoDecision(steward, { edgeId: anew.edgeId })
    const [standing] =
      await sql()`select count(*)::int as n from identity_edge where origin = 'person' and retracted_at is null`
    expect(standing?.n).toBe(0)
  })

  it.each(['both', [1, 2], [2, 1]] as const)(
    'brings nothing back that was undone itself, of answers that took the place of one another: %o',
    async (middle) => {
      const before = await digest()
      const askAgain = () =>
        sql()`update candidate_pair set status = 'open', version = version + 1, asked_again = null where status = 'different'`
      const standing = async () =>
        (await sql()`select edge_id from identity_edge where origin = 'person' and retracted_at is null`).map(
          (edge) => edge.edge_id,
        )
      const made: string[] = []
      const [first, second, third] = [steward, await ctxAs('steward'), await ctxAs('steward')]
      for (const one of [first, second, second, third]) {
        await askAgain()
        made.push((await declareDifferent(one, await pairOf('a', 'b'))).edgeId)
      }
      const [one, , , last] = made
      expect(await standing()).toEqual([last])
      const by = second.actor.userId ?? ''
      if (middle === 'both')
        await undoDecision(steward, { by, from: '2020-01-01T00:00:00Z', to: '2090-01-01T00:00:00Z' })
      else for (const at of middle) await undoDecision(steward, { edgeId: made[at] ?? '' })
      expect(await standing()).toEqual([last])
      await undoDecision(steward, { edgeId: last ?? '' })
      expect(await standing()).toEqual([one])
      await undoDecision(steward, { edgeId: one ?? '' })
      expect(await standing()).toEqual([])
      expect(await digest()).toBe(before)
    },
  )

  it('goes back one answer at a time when one in the middle was undone', async () => {
    const before = await digest()
    const made: string[] = []
    for (const one of [steward, await ctxAs('steward'), await ctxAs('steward'), await ctxAs('steward')]) {
      await sql()`update candidate_pair set status = 'open', version = version + 1, asked_again = null where status = 'different'`
      made.push((await declareDifferent(one, await pairOf('a', 'b'))).edgeId)
    }
    for (const [at, then] of [
      [1, 3],
      [3, 2],
      [2, 0],
    ] as const) {
      await undoDecision(steward, { edgeId: made[at] ?? '' })
      const live = await sql()`select edge_id from identity_edge where origin = 'person' and retracted_at is null`
      expect(live.map((edge) => edge.edge_id)).toEqual([made[then]])
    }
    await undoDecision(steward, { edgeId: made[0] ?? '' })
    expect(await digest()).toBe(before)
  })

  it('never joins in silence what a person keeps apart, unless asked again', async () => {
    const { edgeId } = await declareDifferent(steward, await pairOf('b', 'c'))
    const first = await merge('a', 'b')
    await expect(merge('a', 'c')).rejects.toThrow(/Test steward declared records of these two different/)
    await undoDecision(steward, { edgeId: first.edgeId })
    await undoDecision(steward, { edgeId })
  })

  it.each(['admin', 'success', 'support', 'analyst', 'auditor'] as const)('refuses the %s', async (role) => {
    const ctx = await ctxAs(role)
    const { edgeId } = await merge('a', 'b')
    const before = await digest()
    await expect(undoDecision(ctx, { edgeId })).rejects.toThrow(/not among your rights/)
    await expect(previewUndo(ctx, { edgeId })).rejects.toThrow(/not among your rights/)
    expect(await digest()).toBe(before)
    await undoDecision(steward, { edgeId })
  })
})
