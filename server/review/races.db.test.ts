import { beforeAll, describe, expect, it } from 'vitest'
import { KithError } from '@/lib/errors'
import type { Ctx } from '@/server/spine/ctx'
import { ctxAs, testDatabase } from '@/test/database'
import { approveMerge } from './approve-merge'
import { declareDifferent } from './declare-different'
import { decideLater } from './decide-later'
import { loadPeople } from './testing/load-people'
import { undoDecision } from './undo-decision'

const { sql } = testDatabase()
const clients = 8
const rounds = 12

type Line = { recordA: string; recordB: string; version: number }

describe('eight people who decide overlapping pairs at once', () => {
  let people: Ctx[] = []

  beforeAll(async () => {
    const same = Array.from({ length: 6 }, (_, at) => ({
      key: `p${at}`,
      name: 'Greta Holm',
      phone: '+441134960101',
      postcode: 'LS1 4AB',
    }))
    await loadPeople(sql(), same)
    people = await Promise.all(Array.from({ length: clients }, () => ctxAs('steward')))
  })

  /** Half of them on one pair, the others each on a pair that shares a customer with it. */
  const pairsOf = async (): Promise<Line[]> => {
    const open = await sql()<Line[]>`
      select record_a as "recordA", record_b as "recordB", version from candidate_pair where status = 'open' order by 1, 2`
    const [first] = open
    if (!first) throw new Error('There is no open pair.')
    const near = open.filter(
      (line) =>
        line !== first && [line.recordA, line.recordB].some((id) => id === first.recordA || id === first.recordB),
    )
    return Array.from({ length: clients }, (_, at) => (at % 2 ? (near[at % near.length] ?? first) : first))
  }

  it('are told who was first, and leave a state that some order of the winners gives', {
    timeout: 240_000,
  }, async () => {
    for (let round = 0; round < rounds; round++) {
      const lines = await pairsOf()
      const decide = [approveMerge, declareDifferent, approveMerge, decideLater] as const
      const outcomes = await Promise.allSettled(
        people.map((ctx, at) => (decide[(at + round) % 4] ?? approveMerge)(ctx, lines[at] ?? (lines[0] as Line))),
      )
      for (const outcome of outcomes) if (outcome.status === 'rejected') expectTold(outcome.reason)
      expect(outcomes.some((outcome) => outcome.status === 'fulfilled')).toBe(true)
      await expectSound()
      const live = await sql()<
        { edge_id: string }[]
      >`select edge_id from identity_edge where origin = 'person' and retracted_at is null`
      const undone = await Promise.allSettled(
        live.flatMap(({ edge_id }) => people.slice(0, 2).map((ctx) => undoDecision(ctx, { edgeId: edge_id }))),
      )
      expect(undone.filter((one) => one.status === 'fulfilled')).toHaveLength(live.length)
      for (const one of undone)
        if (one.status === 'rejected') expect(String(one.reason)).toMatch(/Test steward undid this already on/)
      await sql()`update candidate_pair set status = 'open', decided_by = null where status = 'later'`
      await expectSound()
    }
    const [left] = await sql()`select count(*)::int as n from candidate_pair where status <> 'open'`
    expect(left?.n).toBe(0)
  })

  function expectTold(reason: unknown) {
    expect(reason).toBeInstanceOf(KithError)
    expect(String(reason)).toMatch(/Test steward (was first|declared records)|Both are one person already/)
  }

  /** Every id leads to its customer in one step, and who is one is what the standing edges say. */
  async function expectSound() {
    const [wrong] = await sql()`
      select count(*)::int as n from membership m join membership f on f.record_id = m.entity_id where f.entity_id <> f.record_id`
    expect(wrong?.n).toBe(0)
    const [apart] = await sql()`
      select count(*)::int as n from identity_edge e join membership x on x.record_id = e.record_a join membership y on y.record_id = e.record_b
      where e.retracted_at is null and (e.verdict = 'same') <> (x.entity_id = y.entity_id)`
    expect(apart?.n).toBe(0)
  }
})
