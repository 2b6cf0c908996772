import { beforeEach, describe, expect, it } from 'vitest'
import { uuid5 } from '@/lib/uuid5'
import { pinValue, removePin } from '@/server/golden/pin-value'
import { approveMerge } from '@/server/review/approve-merge'
import { listPairs } from '@/server/review/list-pairs'
import { loadPeople } from '@/server/review/testing/load-people'
import { undoDecision } from '@/server/review/undo-decision'
import { ctxAs, testDatabase } from '@/test/database'

const { sql } = testDatabase()
const entityOf = async (source: string, object: string, key: string) =>
  (await sql()`select entity_id from membership where record_id = ${uuid5(source, object, key)}`)[0]
    ?.entity_id as string

describe('resolving records', () => {
  beforeEach(async () => {
    await sql()`truncate source_record, identifier, membership, membership_history, identity_edge, candidate_pair, golden_person, golden_value, pin`
  })

  it('makes one customer of halves that arrive at the same time', async () => {
    const half = (system: string) =>
      Array.from({ length: 40 }, (_, i) => ({
        key: `k${i}`,
        name: 'Ada Lane',
        email: `ada${i}@lane.example`,
        systems: [system],
      }))
    await Promise.all(['crm', 'support', 'shop'].map((system) => loadPeople(sql(), half(system))))
    const [row] = await sql()`
      select count(*)::int as records, count(distinct entity_id)::int as entities, max(number) as last, (select count(*)::int from golden_person) as golden from membership`
    expect(row).toEqual({ records: 120, entities: 40, last: 120, golden: 40 })
  })

  it('lets an address that too many share prove nothing, also for those who had it first', async () => {
    const desk = (from: number, to: number) =>
      Array.from({ length: to - from }, (_, i) => ({
        key: `d${from + i}`,
        name: `Guest ${from + i}`,
        email: 'reception@wharf.example',
      }))
    await loadPeople(sql(), desk(0, 4))
    expect((await sql()`select distinct entity_id from membership`).length).toBe(1)
    await loadPeople(sql(), desk(4, 60))
    expect((await sql()`select distinct entity_id from membership`).length).toBe(60)
  })

  it('never joins by an address that stands for nobody', async () => {
    await loadPeople(
      sql(),
      ['a', 'b'].map((key) => ({ key, name: 'Some One', email: 'test@test.com' })),
    )
    expect(await entityOf('shop', 'customer', 'a')).not.toBe(await entityOf('shop', 'customer', 'b'))
  })

  it('lets a pin outrank its sources, follow its record, and go', async () => {
    const home = { phone: '+441134960101', postcode: 'LS1 4AB', birthday: '1980-02-03' }
    await loadPeople(sql(), [
      { key: 'a', name: 'Greta Holm', ...home },
      { key: 'b', name: 'Greta Holme', ...home },
    ])
    const steward = await ctxAs('steward')
    const [b, a] = [await entityOf('shop', 'customer', 'b'), await entityOf('shop', 'customer', 'a')]
    const cityOf = async (id: string) => (await sql()`select city from golden_person where entity_id = ${id}`)[0]?.city
    await pinValue(steward, { recordId: b, field: 'city', value: 'Leeds', reason: 'She told us' })
    expect(await cityOf(b)).toBe('Leeds')
    const [pair] = (await listPairs(steward, {})).pairs
    if (!pair) throw new Error('The pair is missing.')
    const { edgeId, survivorId } = await approveMerge(steward, {
      recordA: pair.recordA,
      recordB: pair.recordB,
      version: pair.version,
    })
    expect(await cityOf(survivorId)).toBe('Leeds')
    await undoDecision(steward, { edgeId })
    expect([await cityOf(a), await cityOf(b)]).toEqual([null, 'Leeds'])
    await removePin(steward, { recordId: b, field: 'city' })
    expect(await cityOf(b)).toBeNull()
    await expect(
      pinValue(steward, { recordId: b, field: 'birthday', value: '2026-02-30', reason: 'A typo' }),
    ).rejects.toThrow(/Birthday is a date/)
    await expect(
      pinValue(await ctxAs('support'), { recordId: b, field: 'city', value: 'York', reason: 'No' }),
    ).rejects.toThrow(/rights/)
  })
})
