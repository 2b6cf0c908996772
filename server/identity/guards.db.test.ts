import { beforeEach, describe, expect, it } from 'vitest'
import { inTransaction } from '@/db/transaction'
import { uuid5 } from '@/lib/uuid5'
import { pinValue, removePin } from '@/server/golden/pin-value'
import { approveMerge } from '@/server/review/approve-merge'
import { listPairs } from '@/server/review/list-pairs'
import { loadPeople } from '@/server/review/testing/load-people'
import { undoDecision } from '@/server/review/undo-decision'
import type { TxCtx } from '@/server/spine/ctx'
import { systemCtx } from '@/server/spine/system-ctx'
import { ctxAs, empty, testDatabase } from '@/test/database'
import { allowValue } from './allow-value'
import { joiningGroups } from './joining-groups'
import { learnJunk } from './learn-junk'
import { listLearnedJunk } from './list-learned-junk'
import { resolveRecords } from './resolve-records'
import { sharedJoins } from './shared-joins'

const { sql } = testDatabase()
const asSystem = <T>(work: (ctx: TxCtx) => Promise<T>) => {
  const ctx = systemCtx()
  return inTransaction(ctx.db, { databaseRole: 'kith_system', session: null, readOnly: false }, (tx) =>
    work({ ...ctx, tx }),
  )
}
const entityOf = async (source: string, object: string, key: string) =>
  (await sql()`select entity_id from membership where record_id = ${uuid5(source, object, key)}`)[0]
    ?.entity_id as string

describe('resolving records', () => {
  beforeEach(async () => {
    await empty(
      sql(),
      'source_record identifier membership membership_history identity_edge candidate_pair golden_person golden_value pin learned_junk shared_identifier',
    )
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

  it('gives an address its role back when few enough are left who share it', async () => {
    const desk = Array.from({ length: 9 }, (_, i) => ({
      key: `d${i}`,
      name: `Guest ${i}`,
      email: 'reception@wharf.example',
    }))
    const ids = await loadPeople(sql(), desk)
    expect((await sql()`select distinct entity_id from membership`).length).toBe(9)
    await sql()`delete from identifier where record_id = ${ids[8] ?? ''} and kind = 'email'`
    await asSystem((ctx) => resolveRecords(ctx, [ids[8] ?? '']))
    expect((await sql()`select distinct entity_id from membership`).length).toBe(2)
    expect(await sql()`select 1 from shared_identifier`).toHaveLength(0)
  })

  it('reads a crowd that shares one address only so far as it must, and asks about those of one name', async () => {
    const crowd = (from: number, to: number) =>
      Array.from({ length: to - from }, (_, i) => ({
        key: `c${from + i}`,
        name: `Nr ${from + i}`,
        email: 'crowd@wharf.example',
      }))
    await loadPeople(sql(), crowd(0, 300))
    const [last = ''] = await loadPeople(sql(), crowd(300, 301))
    const [twin = ''] = await loadPeople(sql(), [{ key: 'twin', name: 'Mr. 300 NR', email: 'crowd@wharf.example' }])
    const groups = await asSystem((ctx) => joiningGroups(ctx, [twin]))
    expect(groups.map(({ joins, whole, recordIds }) => [joins, whole, recordIds.length])).toEqual([[false, false, 10]])
    const shared = await asSystem((ctx) => sharedJoins(ctx, 'person', new Set([twin])))
    expect([...shared.keys()]).toEqual([[last, twin].sort().join(' ')])
    expect([...shared.values()][0]?.label).toBe('Same e-mail, which 302 records share')
  })

  it('learns an address that strangers share, parts them, and lets it join again when told', async () => {
    const names = ['Ada Lane', 'Bo Marsh', 'Cy Dunn', 'Di Frost', 'Ed Stone']
    await loadPeople(
      sql(),
      names.map((name, i) => ({ key: `s${i}`, name, email: 'reception@wharf.example' })),
    )
    const entities = async () => (await sql()`select distinct entity_id from membership`).length
    expect(await entities()).toBe(1)
    expect(await asSystem(learnJunk)).toEqual({ learned: 1 })
    expect(await entities()).toBe(5)
    expect(await asSystem(learnJunk)).toEqual({ learned: 0 })
    const steward = await ctxAs('steward')
    expect(await listLearnedJunk(steward, {})).toMatchObject([
      { kind: 'email', value: 'reception@wharf.example', records: 5, entities: 1, allowedAt: null },
    ])
    const value = { kind: 'email', value: 'reception@wharf.example' }
    await expect(allowValue(await ctxAs('support'), value)).rejects.toThrow(/rights/)
    await allowValue(steward, value)
    expect(await entities()).toBe(1)
    expect(await asSystem(learnJunk)).toEqual({ learned: 0 })
    await expect(allowValue(steward, value)).rejects.toThrow(/already/)
    const [entry] = await sql()`select detail from audit_entry where action = 'allowValue'`
    expect(JSON.stringify(entry)).not.toContain('reception')
  })

  it('does not learn what one family or one person of several spellings shares', async () => {
    const names = ['Ada Lane', 'Bo Lane', 'Cy Lane-Marsh', 'Di Lane', 'Ed Marsh', 'A. Lane', 'Adah Lane']
    await loadPeople(
      sql(),
      names.map((name, i) => ({ key: `f${i}`, name, email: 'lane@home.example' })),
    )
    expect(await asSystem(learnJunk)).toEqual({ learned: 0 })
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
