import { beforeAll, describe, expect, it } from 'vitest'
import { ctxAs, testDatabase } from '@/test/database'
import { decideLater } from '../decide-later'
import { getPair } from '../get-pair'
import { listPairs, type PairLine } from '../list-pairs'
import { loadPeople } from '../testing/load-people'
import { assignPairs } from './assign-pairs'
import { listDeciders } from './list-deciders'

const { sql } = testDatabase()

describe('giving pairs to somebody', () => {
  let pairs: PairLine[] = []
  beforeAll(async () => {
    await loadPeople(
      sql(),
      ['a', 'b', 'c'].map((key) => ({ key, name: 'Greta Holm', phone: '+441134960101', postcode: 'LS1 4AB' })),
    )
    pairs = (await listPairs(await ctxAs('steward'), {})).pairs
  })

  it('names who is to decide, with a note, and is audited', async () => {
    const [mine, other] = [await ctxAs('steward'), await ctxAs('steward')]
    const to = other.actor.userId
    await assignPairs(mine, { pairs: pairs.slice(0, 2), to, note: 'You know them.' })
    const [first] = pairs
    if (!first) throw new Error('No pair waits.')
    const { hands } = await getPair(other, { recordA: first.recordA, recordB: first.recordB })
    expect(hands.assigned).toMatchObject({ userId: to, note: 'You know them.' })
    expect((await listPairs(other, { holder: 'me' })).waiting).toBe(2)
    expect((await listPairs(mine, { holder: 'other' })).waiting).toBe(2)
    expect((await listPairs(mine, { holder: 'nobody' })).waiting).toBe(pairs.length - 2)
    expect((await listDeciders(mine, {})).find((one) => one.userId === to)?.waiting).toBe(2)
    const [entry] = await sql()`select action, detail from audit_entry order by seq desc limit 1`
    expect(entry).toMatchObject({ action: 'assignPairs', detail: { to } })
  })

  it('is handed over, and given back to everybody', async () => {
    const mine = await ctxAs('steward')
    await assignPairs(mine, { pairs: pairs.slice(0, 1), to: mine.actor.userId })
    expect((await listPairs(mine, { holder: 'me' })).waiting).toBe(1)
    await assignPairs(mine, { pairs, to: null })
    expect((await listPairs(mine, { holder: 'nobody' })).waiting).toBe(pairs.length)
  })

  it('refuses somebody who may not decide, whole or not at all, and whoever may not assign', async () => {
    const mine = await ctxAs('steward')
    const support = await ctxAs('support')
    await expect(assignPairs(mine, { pairs, to: support.actor.userId })).rejects.toThrow(/may not decide/)
    await expect(assignPairs(support, { pairs, to: null })).rejects.toMatchObject({ kind: 'refused' })
  })

  it('refuses pairs that have changed since they were seen, and keeps none', async () => {
    const mine = await ctxAs('steward')
    const last = pairs.at(-1)
    if (!last) throw new Error('No pair waits.')
    await decideLater(mine, { recordA: last.recordA, recordB: last.recordB, version: last.version })
    await expect(assignPairs(mine, { pairs, to: mine.actor.userId })).rejects.toMatchObject({ kind: 'stale' })
    expect((await listPairs(mine, { holder: 'me' })).waiting).toBe(0)
  })
})
