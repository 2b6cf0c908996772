import fc from 'fast-check'
import { beforeAll, describe, expect, it } from 'vitest'
import { KithError } from '@/lib/errors'
import { digestDatabase } from '@/server/digest/digest-database'
import { approveMerge } from '@/server/review/approve-merge'
import { listPairs } from '@/server/review/list-pairs'
import { loadPeople } from '@/server/review/testing/load-people'
import { undoDecision } from '@/server/review/undo-decision'
import type { Ctx } from '@/server/spine/ctx'
import { systemCtx } from '@/server/spine/system-ctx'
import { ctxAs, testDatabase } from '@/test/database'
import { cutLink } from './cut-link'
import { splitAll } from './split-all'
import { splitRecords } from './split-records'
import { bridgeTwo } from './testing/bridge-two'

const { sql } = testDatabase()
const digest = async () => (await digestDatabase(systemCtx(), {})).hash
const step = fc.record({
  act: fc.constantFrom('merge', 'cut', 'split', 'each', 'all', 'undo'),
  at: fc.nat(1000),
  much: fc.nat(1000),
})

/** Does one step where it can be done now; returns the edge that names the decision. */
async function act(steward: Ctx, what: { act: string; at: number; much: number }): Promise<string | null> {
  if (what.act === 'merge') {
    const { pairs } = await listPairs(steward, {})
    const pair = pairs[what.at % Math.max(1, pairs.length)]
    return pair ? (await approveMerge(steward, pair)).edgeId : null
  }
  const groups = await sql()`select array_agg(record_id::text order by number) as ids from membership
    group by entity_id having count(*) > 1 order by min(number)`
  const ids: string[] = groups[what.at % Math.max(1, groups.length)]?.ids ?? []
  const [first = '', ...others] = ids
  if (!others.length) return null
  const reason = 'Not the same'
  if (what.act === 'all') return (await splitAll(steward, { entityId: first, reason })).edgeId
  if (what.act === 'cut')
    return (await cutLink(steward, { recordA: first, recordB: others[what.much % others.length] ?? '' })).edgeId
  const recordIds = ids.filter((_, index) => ((what.much >> index) & 1) === 1)
  if (!recordIds.length || recordIds.length === ids.length) return null
  return (await splitRecords(steward, { recordIds, each: what.act === 'each', reason })).edgeId
}

describe('cuts and splits among merges', () => {
  beforeAll(async () => {
    const same = { phone: '+441134960101', postcode: 'LS1 4AB', birthday: '1980-02-03' }
    await loadPeople(sql(), [
      {
        key: 'dana',
        name: 'Dana Whitlock',
        email: 'dana@whitlock.example',
        systems: ['crm', 'support', 'shop', 'marketing'],
      },
      { key: 'a', name: 'Greta Holm', ...same, systems: ['shop'] },
      { key: 'b', name: 'Greta Holme', ...same, email: 'greta@holm.example', systems: ['crm', 'support'] },
      { key: 'c', name: 'Greta Holm', ...same, systems: ['marketing'] },
    ])
    await bridgeTwo(sql())
  })

  it('undone in any order, each as one, leave everything as it was', async () => {
    const steward = await ctxAs('steward')
    const before = await digest()
    const property = fc.asyncProperty(fc.array(step, { minLength: 3, maxLength: 8 }), fc.nat(), async (steps, seed) => {
      const standing: string[] = []
      for (const one of steps) {
        const drop = one.act === 'undo' && standing.length ? standing.splice(one.at % standing.length, 1)[0] : undefined
        if (drop) await undoDecision(steward, { edgeId: drop })
        if (one.act === 'undo') continue
        const edgeId = await act(steward, one).catch((error: unknown) => {
          if (error instanceof KithError) return null
          throw error
        })
        if (edgeId) standing.push(edgeId)
      }
      const order = standing.toSorted((x, y) => rank(x, seed) - rank(y, seed))
      for (const edgeId of order) await undoDecision(steward, { edgeId })
      expect(await digest()).toBe(before)
    })
    await fc.assert(property, { numRuns: 8 })
  })
})

const rank = (id: string, seed: number) => (Number.parseInt(id.slice(0, 6), 16) * 31 + seed) % 997
