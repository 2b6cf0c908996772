import { beforeAll, describe, expect, it } from 'vitest'
import { digestDatabase } from '@/server/digest/digest-database'
import { systemCtx } from '@/server/spine/system-ctx'
import { ctxAs, testDatabase } from '@/test/database'
import { approveMerge } from '../approve-merge'
import { declareDifferent } from '../declare-different'
import { getPair } from '../get-pair'
import { leasePairs } from '../leases/lease-pairs'
import { listPairs } from '../list-pairs'
import { setReviewPolicy } from '../policy/set-review-policy'
import { loadPeople } from '../testing/load-people'
import { undoDecision } from '../undo-decision'
import { approveSecond } from './approve-second'
import { askSecond } from './ask-second'
import { NeedsSecond } from './needs-second'
import { refuseSecond } from './refuse-second'
import { withdrawSecond } from './withdraw-second'

const { sql } = testDatabase()
const digest = async () => (await digestDatabase(systemCtx(), {})).hash

/** The pair as it stands. */
async function pairNow() {
  const [row] = await sql()`select record_a, record_b, version from candidate_pair where value_at_stake = 900000`
  if (!row) throw new Error('No pair waits.')
  return { recordA: row.record_a as string, recordB: row.record_b as string, version: row.version as number }
}

describe('a second person for merges of worth', () => {
  beforeAll(async () => {
    await loadPeople(
      sql(),
      ['a', 'b', 'c'].map((key) => ({ key, name: 'Greta Holm', phone: '+441134960101', postcode: 'LS1 4AB' })),
    )
    await sql()`update candidate_pair set value_at_stake = 900000
      where (record_a, record_b) = (select record_a, record_b from candidate_pair order by 1, 2 limit 1)`
    await setReviewPolicy(await ctxAs('admin'), {
      version: 0,
      secondFrom: 500_000,
      deadlines: [],
      reason: 'Two for worth',
    })
  })

  // The rule is about accounts; where it is to speak, the pair of people passes for one.
  const asAccount = () => sql()`update candidate_pair set grain = 'account' where value_at_stake = 900000`
  const asPerson = () => sql()`update candidate_pair set grain = 'person'`

  it('refuses one person alone, changing nothing, and lets them ask', async () => {
    await asAccount()
    const mine = await ctxAs('steward')
    const before = await digest()
    const pair = await pairNow()
    await expect(approveMerge(mine, pair)).rejects.toBeInstanceOf(NeedsSecond)
    expect(await digest()).toBe(before)
    const { opinionId } = await askSecond(mine, pair)
    const [entry] = await sql()`select action, detail from audit_entry order by seq desc limit 1`
    expect(entry).toMatchObject({ action: 'askSecond', detail: { opinionId } })
    expect((await listPairs(mine, { group: 'second' })).waiting).toBe(1)
    await expect(askSecond(await ctxAs('steward'), pair)).rejects.toThrow(/asked a second person already/)
    await expect(approveSecond(mine, { opinionId })).rejects.toThrow('Nobody approves their own proposal.')
    await expect(withdrawSecond(await ctxAs('steward'), { opinionId })).rejects.toMatchObject({ kind: 'stale' })
    await withdrawSecond(mine, { opinionId })
    expect((await listPairs(mine, { group: 'second' })).waiting).toBe(0)
    await asPerson()
  })

  it('is refused by another, and says so to whoever comes late', async () => {
    const [mine, other] = [await ctxAs('steward'), await ctxAs('steward')]
    const { opinionId } = await askSecond(mine, await pairNow())
    await refuseSecond(other, { opinionId, note: 'Two branches' })
    await expect(approveSecond(await ctxAs('steward'), { opinionId })).rejects.toThrow(/did not approve it/)
    const [entry] = await sql()`select action from audit_entry order by seq desc limit 1`
    expect(entry?.action).toBe('refuseSecond')
  })

  it('merges as the second person, names the first in the evidence, and undone is as before', async () => {
    const [mine, other] = [await ctxAs('steward'), await ctxAs('steward')]
    const before = await digest()
    const pair = await pairNow()
    await leasePairs(mine, { pairs: [pair] })
    const { opinionId } = await askSecond(mine, pair)
    // Whoever asks lets go of the pair, and does not take it again.
    expect((await leasePairs(mine, { pairs: [pair] })).got).toEqual([])
    expect((await leasePairs(other, { pairs: [pair] })).got).toHaveLength(1)
    await sql()`delete from pair_lease`
    expect((await getPair(other, pair)).hands.opinion).toMatchObject({ opinionId, mine: false })
    const merged = await approveSecond(other, { opinionId })
    const [edge] = await sql()`select decided_by, evidence from identity_edge where edge_id = ${merged.edgeId}`
    expect(edge?.decided_by).toBe(other.actor.userId)
    const [opinion] = await sql()`select status, answered_by from second_opinion where opinion_id = ${opinionId}`
    expect(opinion).toEqual({ status: 'approved', answered_by: other.actor.userId })
    await undoDecision(other, { edgeId: merged.edgeId })
    expect(await digest()).toBe(before)
    // The approval was of the pair as it was then.
    await asAccount()
    await expect(approveMerge(other, await pairNow())).rejects.toBeInstanceOf(NeedsSecond)
    await asPerson()
  })

  it('waits no more once the pair is settled otherwise, and needs the right to decide', async () => {
    const [mine, other] = [await ctxAs('steward'), await ctxAs('steward')]
    const pair = await pairNow()
    const { opinionId } = await askSecond(mine, pair)
    await declareDifferent(other, pair)
    await expect(approveSecond(other, { opinionId })).rejects.toMatchObject({ kind: 'stale' })
    const [opinion] = await sql()`select status from second_opinion where opinion_id = ${opinionId}`
    expect(opinion?.status).toBe('waiting')
    expect((await listPairs(mine, { group: 'second' })).waiting).toBe(0)
    const auditor = await ctxAs('auditor')
    await expect(askSecond(auditor, pair)).rejects.toMatchObject({ kind: 'refused' })
    for (const run of [approveSecond, refuseSecond, withdrawSecond])
      await expect(run(auditor, { opinionId })).rejects.toMatchObject({ kind: 'refused' })
  })
})
