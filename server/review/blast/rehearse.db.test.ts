import { beforeAll, describe, expect, it } from 'vitest'
import { v4 } from '@/lib/uuid4'
import type { Ctx } from '@/server/spine/ctx'
import { ctxAs, testDatabase } from '@/test/database'
import { approveMerge } from '../approve-merge'
import { setReviewPolicy } from '../policy/set-review-policy'
import { undoDecision } from '../undo-decision'
import { rehearseMerge } from './rehearse-merge'
import { rehearseUndo } from './rehearse-undo'
import { loadCompany } from './testing/load-company'
import { companyNow } from './testing/random-records'

const { sql } = testDatabase()

/** A view over people of everybody's or of one person, past the command that saves it. */
const saveView = (name: string, query: string, ownerId: string | null, shared: boolean, surface = 'people') =>
  sql()`insert into saved_view ${sql()({ view_id: v4(), surface, name, query, owner_id: ownerId ?? v4(), shared, saved_at: companyNow })}`

describe('a rehearsal of a merge', () => {
  let steward: Ctx
  const pair = { recordA: '', recordB: '', version: 1 }
  const seen = async () => {
    const counts: number[] = []
    for (const table of ['audit_entry', 'identity_edge', 'membership_history', 'outbox_event', 'second_opinion'])
      counts.push((await sql()`select count(*)::int as n from ${sql()(table)}`)[0]?.n)
    return counts
  }
  beforeAll(async () => {
    await loadCompany(sql(), { people: 8, accounts: 6, seed: 3 })
    steward = await ctxAs('steward', { now: companyNow })
    const ids = await sql()`
      select entity_id::text as id from golden_account g
      where exists (select 1 from ticket t join membership m on m.record_id = t.account_record_id where m.entity_id = g.entity_id)
      order by 1 limit 2`
    const sides = ids.map((row) => String(row.id)).sort()
    pair.recordA = sides[0] ?? ''
    pair.recordB = sides[1] ?? ''
    await sql()`insert into candidate_pair ${sql()({ record_a: pair.recordA, record_b: pair.recordB, grain: 'account', reason: 'proposed', weight: 1, probability: 0.7, band: 'unsure', value_at_stake: 500_000, found_at: companyNow })}`
    await saveView('Everybody’s accounts', 'sort=name.asc', null, true, 'accounts')
    await saveView('Mine', 'sort=name.asc', steward.actor.userId, false, 'accounts')
    await saveView('Somebody else’s', 'sort=name.asc', null, false, 'accounts')
    await saveView('Not to be read', 'renews=soon', null, true, 'accounts')
    await saveView('A queue', 'band=likely', null, true, 'review')
  })

  it('says what it does and leaves nothing behind', async () => {
    const before = await seen()
    const blast = await rehearseMerge(steward, pair)
    expect(await seen()).toEqual(before)
    const [kept, retired] = blast.customers.filter((one) => !one.linked)
    expect(kept?.records.after).toBe((kept?.records.before ?? 0) + (retired?.records.before ?? 0))
    expect(retired).toMatchObject({ records: { after: 0 }, leadsTo: { after: kept?.entityId } })
    expect(blast.totals.length).toBeGreaterThan(0)
    expect(blast.ids.length).toBe(retired?.records.before)
    expect(JSON.parse(JSON.stringify(blast))).toEqual(blast)
  })

  it('names shared views and one’s own, not those of others nor what cannot be read', async () => {
    const { lists } = await rehearseMerge(steward, pair)
    const saved = lists.filter((list) => list.of !== 'everybody').map(({ name, of }) => [name, of])
    expect(saved.sort()).toEqual([
      ['Everybody’s accounts', 'shared'],
      ['Mine', 'own'],
    ])
  })

  it('shows what two people would do before either decides', async () => {
    const admin = await ctxAs('admin')
    const plain = await rehearseMerge(steward, pair)
    await setReviewPolicy(admin, { version: 0, secondFrom: 1, deadlines: [], reason: 'Two for the large ones' })
    const before = await seen()
    await expect(approveMerge(steward, pair)).rejects.toThrow()
    expect(await rehearseMerge(steward, pair)).toEqual(plain)
    expect(await seen()).toEqual(before)
    await setReviewPolicy(admin, { version: 1, secondFrom: null, deadlines: [], reason: 'One is enough' })
  })

  it('fails as the merge does, and is refused to who may not merge', async () => {
    await expect(rehearseMerge(steward, { ...pair, version: 9 })).rejects.toMatchObject({ kind: 'stale' })
    for (const role of ['admin', 'success', 'support', 'analyst', 'auditor'] as const)
      await expect(rehearseMerge(await ctxAs(role), pair)).rejects.toThrow(/not among your rights/)
    const { edgeId } = await approveMerge(steward, pair)
    await expect(rehearseUndo(await ctxAs('auditor'), { edgeId })).rejects.toThrow(/not among your rights/)
    const blast = await rehearseUndo(steward, { edgeId })
    expect(blast.customers.some((one) => one.records.before === 0 && one.records.after > 0)).toBe(true)
    await undoDecision(steward, { edgeId })
    await expect(rehearseUndo(steward, { edgeId })).rejects.toMatchObject({ kind: 'stale' })
  })
})
