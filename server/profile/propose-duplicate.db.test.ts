import { beforeAll, describe, expect, it } from 'vitest'
import { findCandidates } from '@/server/identity/find-candidates'
import { asSystem } from '@/server/ingest/claim-run'
import { listPairs } from '@/server/review/list-pairs'
import { systemCtx } from '@/server/spine/system-ctx'
import { ctxAs, testDatabase } from '@/test/database'
import { proposeDuplicate } from './propose-duplicate'
import { plantCustomer, plantedId } from './testing/plant-customer'

const owner = testDatabase()
const [one, two] = [plantedId('person', 1), plantedId('person', 2)]
const wish = { grain: 'person', id: one, other: two, reason: 'she says both orders are hers' } as const

beforeAll(async () => {
  await plantCustomer(owner.sql(), { grain: 'person', number: 1, fields: { name: 'Ada Stone' } })
  await plantCustomer(owner.sql(), { grain: 'person', number: 2, fields: { name: 'Beatrix Quill' } })
})

const pairs = () => owner.sql()`select status, reason, note, version from candidate_pair`

describe('proposeDuplicate', () => {
  it('opens the pair in the steward’s queue with the reason, and leaves an audit entry', async () => {
    expect(await proposeDuplicate(await ctxAs('support'), wish)).toEqual({ code: 'P-00002' })
    expect(await pairs()).toEqual([
      { status: 'open', reason: 'proposed', note: 'Test support: she says both orders are hers', version: 1 },
    ])
    const queue = await listPairs(await ctxAs('steward'), {})
    expect(queue.pairs.map((pair) => pair.reason)).toEqual(['proposed'])
    const [entry] = await owner.sql()`select action, detail from audit_entry order by seq desc limit 1`
    expect(entry).toMatchObject({ action: 'proposeDuplicate' })
    expect(JSON.stringify(entry)).not.toContain('orders are hers')
    const [golden] = await owner.sql()`select open_pairs from golden_person where entity_id = ${one}`
    expect(golden?.open_pairs).toBe(1)
  })

  it('is still there when look-alikes are searched for anew', async () => {
    await asSystem(systemCtx(), (ctx) => findCandidates(ctx, {}))
    expect((await pairs())[0]).toMatchObject({ status: 'open', reason: 'proposed' })
  })

  it('sent again from the other side gives the one pair a newer reason', async () => {
    await proposeDuplicate(await ctxAs('success'), { ...wish, id: two, other: one, reason: 'same handwriting' })
    expect(await pairs()).toEqual([
      { status: 'open', reason: 'proposed', note: 'Test success: same handwriting', version: 2 },
    ])
  })

  it('is refused with itself, without a reason, for an unknown customer, and to who may not', async () => {
    const support = await ctxAs('support')
    await expect(proposeDuplicate(support, { ...wish, other: one })).rejects.toMatchObject({ kind: 'bad-input' })
    await expect(proposeDuplicate(support, { ...wish, reason: 'x' })).rejects.toMatchObject({ kind: 'bad-input' })
    await expect(proposeDuplicate(support, { ...wish, other: plantedId('person', 9) })).rejects.toMatchObject({
      kind: 'not-found',
    })
    await expect(proposeDuplicate(await ctxAs('analyst'), wish)).rejects.toMatchObject({ kind: 'refused' })
  })

  it('does not open anew what a person has decided', async () => {
    await owner.sql()`update candidate_pair set status = 'different', decided_at = now()`
    await expect(proposeDuplicate(await ctxAs('support'), wish)).rejects.toMatchObject({ kind: 'stale' })
  })
})
