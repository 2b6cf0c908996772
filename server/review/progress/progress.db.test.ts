import { beforeAll, describe, expect, it } from 'vitest'
import { ctxAs, testDatabase } from '@/test/database'
import { sessionCtx } from '@/server/spine/session-ctx'
import { decideLater } from '../decide-later'
import { declareDifferent } from '../declare-different'
import { listPairs, type PairLine } from '../list-pairs'
import { loadPeople } from '../testing/load-people'
import { undoDecision } from '../undo-decision'
import { getProgress } from './get-progress'

const { sql } = testDatabase()

describe('how a session goes', () => {
  let pairs: PairLine[] = []
  beforeAll(async () => {
    await loadPeople(
      sql(),
      ['a', 'b', 'c', 'd'].map((key) => ({ key, name: 'Greta Holm', phone: '+441134960101', postcode: 'LS1 4AB' })),
    )
    pairs = (await listPairs(await ctxAs('steward'), {})).pairs
  })
  const seen = (index: number) => {
    const pair = pairs[index]
    if (!pair) throw new Error('No pair waits.')
    return { recordA: pair.recordA, recordB: pair.recordB, version: pair.version }
  }

  it('counts decisions since the last break of half an hour, with the middle pace', async () => {
    const start = await ctxAs('steward')
    const at = async (seconds: number) => {
      const ctx = await sessionCtx(start.actor.session ?? '', new Date(start.now.getTime() + seconds * 1000))
      if (!ctx) throw new Error('The session has ended.')
      return ctx
    }
    await declareDifferent(await at(-7200), seen(0))
    expect(await getProgress(start, {})).toMatchObject({ decided: 0 })
    await declareDifferent(await at(0), seen(1))
    await declareDifferent(await at(4), seen(2))
    await decideLater(await at(10), seen(3))
    expect(await getProgress(await at(11), {})).toEqual({ decided: 3, pace: 5, undone: 0, agreed: 0, compared: 0 })
    expect(await getProgress(await at(4000), {})).toMatchObject({ decided: 0, pace: null })
  })

  it('tells what was taken back, and what others did not agree with', async () => {
    const [mine, other] = [await ctxAs('steward'), await ctxAs('steward')]
    const first = await declareDifferent(mine, seen(4))
    const second = await declareDifferent(mine, seen(5))
    await undoDecision(mine, { edgeId: first.edgeId })
    expect(await getProgress(mine, {})).toMatchObject({ decided: 2, undone: 1, agreed: 0, compared: 0 })
    await undoDecision(other, { edgeId: second.edgeId })
    expect(await getProgress(mine, {})).toMatchObject({ decided: 2, undone: 2, agreed: 0, compared: 1 })
    expect(await getProgress(other, {})).toMatchObject({ decided: 0, compared: 0 })
  })
})
