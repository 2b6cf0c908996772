import { beforeAll, describe, expect, it } from 'vitest'
import { defaultPolicy } from '@/model/identity/review/default-policy'
import { dueAt } from '@/model/identity/review/due-at'
import { ctxAs, testDatabase } from '@/test/database'
import { listPairs } from '../list-pairs'
import { loadPeople } from '../testing/load-people'
import { listReviewPolicies } from './list-review-policies'
import { setReviewPolicy } from './set-review-policy'

const { sql } = testDatabase()

describe('the rules of review', () => {
  beforeAll(async () => {
    await loadPeople(
      sql(),
      ['a', 'b', 'c'].map((key) => ({ key, name: 'Greta Holm', phone: '+441134960101', postcode: 'LS1 4AB' })),
    )
    const worth = [50, 100_000, 2_000_000]
    const rows = await sql()`select record_a, record_b from candidate_pair order by 1, 2`
    for (const [index, row] of rows.entries())
      await sql()`update candidate_pair set value_at_stake = ${worth[index] ?? 0} where record_a = ${row.record_a} and record_b = ${row.record_b}`
  })

  it('are the model’s until somebody writes others', async () => {
    expect((await listReviewPolicies(await ctxAs('auditor'), {})).now).toEqual({ version: 0, ...defaultPolicy })
  })

  it('are written with a reason and a version, and audited', async () => {
    const admin = await ctxAs('admin')
    const deadlines = [
      { from: 100_000, hours: 24 },
      { from: 0, hours: 48 },
    ]
    await setReviewPolicy(admin, { version: 0, secondFrom: 500_000, deadlines, reason: 'Year end' })
    const { now, versions } = await listReviewPolicies(admin, {})
    expect(now).toMatchObject({ version: 1, secondFrom: 500_000 })
    expect(now.deadlines.map((step) => step.from)).toEqual([0, 100_000])
    expect(versions).toMatchObject([{ version: 1, reason: 'Year end', changedBy: 'Test admin' }])
    const [entry] = await sql()`select action, detail from audit_entry order by seq desc limit 1`
    expect(entry).toMatchObject({ action: 'setReviewPolicy', detail: { version: 1 } })
  })

  it('say in SQL what the model says of a deadline, and mark and order by it', async () => {
    const { now } = await listReviewPolicies(await ctxAs('admin'), {})
    const late = await ctxAs('steward', { now: new Date(Date.now() + 30 * 3_600_000) })
    const { pairs } = await listPairs(late, { sort: 'due' })
    const found = await sql()`select record_a, record_b, found_at from candidate_pair`
    for (const pair of pairs) {
      const row = found.find((one) => one.record_a === pair.recordA && one.record_b === pair.recordB)
      const due = dueAt(row?.found_at, pair.value, now.deadlines)
      expect(pair.due).toBe(due ? `${due.toISOString().slice(0, 19)}Z` : null)
      expect(pair.overdue).toBe(due !== null && due < late.now)
    }
    expect(pairs.map((pair) => pair.due)).toEqual(pairs.map((pair) => pair.due).toSorted())
    expect(pairs.filter((pair) => pair.overdue).length).toBe(2)
    expect((await listPairs(late, { overdue: true })).waiting).toBe(2)
  })

  it('refuse a version that somebody was quicker to write, two steps at one value, and whoever may not', async () => {
    const admin = await ctxAs('admin')
    const rules = { secondFrom: null, deadlines: [], reason: 'Back to one' }
    await expect(setReviewPolicy(admin, { version: 0, ...rules })).rejects.toThrow(/Test admin changed the rules/)
    const twice = [
      { from: 5, hours: 1 },
      { from: 5, hours: 2 },
    ]
    await expect(setReviewPolicy(admin, { version: 1, ...rules, deadlines: twice })).rejects.toMatchObject({
      kind: 'bad-input',
    })
    await expect(setReviewPolicy(await ctxAs('steward'), { version: 1, ...rules })).rejects.toMatchObject({
      kind: 'refused',
    })
  })
})
