import { beforeAll, describe, expect, it } from 'vitest'
import { digestDatabase } from '@/server/digest/digest-database'
import { approveMerge } from '@/server/review/approve-merge'
import { listPairs } from '@/server/review/list-pairs'
import { loadPeople } from '@/server/review/testing/load-people'
import { undoDecision } from '@/server/review/undo-decision'
import { systemCtx } from '@/server/spine/system-ctx'
import { uuid5 } from '@/lib/uuid5'
import { ctxAs, testDatabase } from '@/test/database'
import { bridgeTwo } from './testing/bridge-two'
import { cutLink } from './cut-link'
import { getCluster } from './get-cluster'
import { rehearseCut } from './rehearse-cut'
import { rehearseSplit } from './rehearse-split'
import { splitAll } from './split-all'
import { splitRecords } from './split-records'

const { sql } = testDatabase()
const digest = async () => (await digestDatabase(systemCtx(), {})).hash
const id = (source: string, key: string) =>
  uuid5(source, source === 'support' ? 'user' : source === 'shop' ? 'customer' : 'contact', key)
const dana = ['crm', 'support', 'shop', 'marketing'].map((source) => id(source, 'dana'))
const [crm = '', support = '', shop = '', marketing = ''] = dana

/** Record ids by customer, as they are now. */
async function customers(ids: readonly string[]): Promise<string[][]> {
  const rows = await sql()`select entity_id, array_agg(record_id::text order by number) as ids from membership
    where record_id = any(${ids as string[]}::uuid[]) group by 1 order by min(number)`
  return rows.map((row) => row.ids as string[])
}

describe('a customer as a graph', () => {
  beforeAll(async () => {
    await loadPeople(sql(), [
      {
        key: 'dana',
        name: 'Dana Whitlock',
        email: 'dana@whitlock.example',
        systems: ['crm', 'support', 'shop', 'marketing'],
      },
      { key: 'ana', name: 'Ana Quist', email: 'ana@quist.example', phone: '+441134960102', systems: ['crm', 'shop'] },
      { key: 'a', name: 'Greta Holm', phone: '+441134960101', postcode: 'LS1 4AB', birthday: '1980-02-03' },
      { key: 'b', name: 'Greta Holme', phone: '+441134960101', postcode: 'LS1 4AB', birthday: '1980-02-03' },
      { key: 'solo', name: 'Marisol Quint', phone: '+441134960177' },
    ])
    await bridgeTwo(sql())
  })

  const danaNow = async () => getCluster(await ctxAs('steward'), { grain: 'person', id: crm })
  const mergeGretas = async () => {
    const steward = await ctxAs('steward')
    const [pair] = (await listPairs(steward, {})).pairs
    if (!pair) throw new Error('There is no pair.')
    return approveMerge(steward, { recordA: pair.recordA, recordB: pair.recordB, version: pair.version })
  }

  it('shows records, links and where it is weakest', async () => {
    const cluster = await danaNow()
    expect(cluster.records.map((record) => record.name)).toEqual(dana.map(() => 'Dana Whitlock'))
    expect(cluster.links).toHaveLength(6)
    expect(cluster.links[0]).toMatchObject({
      certainty: 0.99,
      edges: [{ label: 'Same e-mail', value: 'dana@whitlock.example' }],
    })
    expect(cluster.weakest?.leaves).toHaveLength(1)
    expect(cluster.weakest?.certainty).toBeCloseTo(0.99)
    expect(cluster.weakest?.elseKnown?.bits).toBeGreaterThan(0)
    const alone = await getCluster(await ctxAs('auditor'), { grain: 'person', id: id('shop', 'solo') })
    expect(alone).toMatchObject({ links: [], weakest: null })
  })

  it('cuts a link with all that holds the two sides together, is audited, and undone is as before', async () => {
    const steward = await ctxAs('steward')
    const before = await digest()
    const cut = await cutLink(steward, { recordA: crm, recordB: shop, seen: (await danaNow()).seen })
    expect(cut.parts.map((part) => part.recordIds.length).sort()).toEqual([1, 3])
    expect(await customers(dana)).toEqual(cut.parts.map((part) => part.recordIds))
    const [entry] = await sql()`select action, detail from audit_entry order by seq desc limit 1`
    expect(entry).toMatchObject({ action: 'cutLink', detail: { edgeId: cut.edgeId, links: 3, left: 1 } })
    await undoDecision(steward, { edgeId: cut.edgeId })
    const pair = await cutLink(steward, { recordA: crm, recordB: shop, leaves: [shop, support] })
    expect(pair.parts.map((part) => part.recordIds.length)).toEqual([2, 2])
    await undoDecision(steward, { edgeId: pair.edgeId })
    expect(await digest()).toBe(before)
  })

  it('previews a cut and a split with the very outcome, and keeps nothing', async () => {
    const steward = await ctxAs('steward')
    const before = await digest()
    const { seen } = await danaNow()
    const cut = await rehearseCut(steward, { recordA: crm, recordB: shop, seen })
    expect(cut.parts.map((part) => part.recordIds.length).sort()).toEqual([1, 3])
    expect(cut.parts.map((part) => part.keeps)).toEqual([true, false])
    expect(cut.parted).toHaveLength(3)
    expect(cut.blast.customers.length).toBeGreaterThan(1)
    const all = await rehearseSplit(steward, { entityId: crm, seen })
    expect(all.parts).toHaveLength(4)
    const split = await rehearseSplit(steward, { recordIds: [support, shop], seen })
    expect(await digest()).toBe(before)
    const done = await splitRecords(steward, { recordIds: [support, shop], reason: 'Her sister', seen })
    expect(split.parts.map((part) => part.code).sort()).toEqual(done.parts.map((part) => part.code).sort())
    await undoDecision(steward, { edgeId: done.edgeId })
    await expect(rehearseCut(await ctxAs('auditor'), { recordA: crm, recordB: shop })).rejects.toThrow(/not among/)
  })

  it('takes several out together or each alone, and keeps the rest one', async () => {
    const steward = await ctxAs('steward')
    const before = await digest()
    const together = await splitRecords(steward, { recordIds: [support, shop], reason: 'Her sister' })
    expect((await customers(dana)).map((one) => one.length)).toEqual([2, 2])
    await undoDecision(steward, { edgeId: together.edgeId })
    const each = await splitRecords(steward, { recordIds: [support, shop], each: true, reason: 'Two strangers' })
    expect((await customers(dana)).map((one) => one.length).sort()).toEqual([1, 1, 2])
    await undoDecision(steward, { edgeId: each.edgeId })
    const all = await splitAll(steward, { entityId: crm, reason: 'A shared mailbox' })
    expect((await customers(dana)).map((one) => one.length)).toEqual([1, 1, 1, 1])
    await undoDecision(steward, { edgeId: all.edgeId })
    expect(await digest()).toBe(before)
  })

  it('cuts what a person joined, and takes back either word without the other', async () => {
    const steward = await ctxAs('steward')
    const before = await digest()
    const merged = await mergeGretas()
    const [a, b] = [id('shop', 'a'), id('shop', 'b')]
    expect(await customers([a, b])).toHaveLength(1)
    const joined = await digest()
    const cut = await cutLink(steward, { recordA: a, recordB: b })
    expect(await customers([a, b])).toHaveLength(2)
    await undoDecision(steward, { edgeId: cut.edgeId })
    expect(await digest()).toBe(joined)
    const again = await cutLink(steward, { recordA: a, recordB: b })
    await undoDecision(steward, { edgeId: merged.edgeId })
    expect(await customers([a, b])).toHaveLength(2)
    await undoDecision(steward, { edgeId: again.edgeId })
    expect(await digest()).toBe(before)
  })

  it('holds by the person’s word what only the record that leaves had held', async () => {
    const steward = await ctxAs('steward')
    const before = await digest()
    const bridge = id('shop', 'bridge')
    const split = await splitRecords(steward, { recordIds: [bridge], reason: 'A shared till' })
    expect(split).toMatchObject({ held: 1 })
    expect((await customers([bridge, id('crm', 'end'), id('support', 'end')])).map((one) => one.length)).toEqual([2, 1])
    await undoDecision(steward, { edgeId: split.edgeId })
    expect(await digest()).toBe(before)
  })

  it('never joins again in silence what a person cut', async () => {
    const steward = await ctxAs('steward')
    const before = await digest()
    const cut = await cutLink(steward, { recordA: crm, recordB: shop })
    await loadPeople(sql(), [
      { key: 'late', name: 'Dana Whitlock', email: 'dana@whitlock.example', systems: ['marketing'] },
    ])
    const now = await customers([...dana, id('marketing', 'late')])
    expect(now).toHaveLength(2)
    expect(now.some((one) => one.includes(crm) && one.includes(shop))).toBe(false)
    const asked = (await listPairs(steward, {})).pairs.filter(
      (pair) => dana.includes(pair.recordA) && dana.includes(pair.recordB),
    )
    expect(asked).toEqual([])
    await undoDecision(steward, { edgeId: cut.edgeId })
    expect(await customers([...dana, id('marketing', 'late')])).toHaveLength(1)
    expect(await digest()).not.toBe(before)
  })

  it('says who was first when the customer is no longer as seen', async () => {
    const [one, two] = [await ctxAs('steward'), await ctxAs('steward')]
    const { seen } = await danaNow()
    const cut = await cutLink(one, { recordA: crm, recordB: marketing, seen })
    const before = await digest()
    await expect(cutLink(two, { recordA: crm, recordB: shop, seen })).rejects.toThrow(/Test steward changed it on/)
    await expect(splitAll(two, { entityId: crm, reason: 'All', seen })).rejects.toThrow(/not as you saw it/)
    await expect(cutLink(two, { recordA: crm, recordB: marketing })).rejects.toThrow(/not joined/)
    expect(await digest()).toBe(before)
    await undoDecision(one, { edgeId: cut.edgeId })
    expect((await danaNow()).seen).toBe(seen)
  })

  it('refuses to leave nobody behind, and records of two customers', async () => {
    const steward = await ctxAs('steward')
    const ana = [id('crm', 'ana'), id('shop', 'ana')]
    await expect(splitRecords(steward, { recordIds: ana, reason: 'All of them' })).rejects.toThrow(
      /Nobody would remain/,
    )
    await expect(splitRecords(steward, { recordIds: [crm, id('shop', 'solo')], reason: 'Both' })).rejects.toThrow(
      /not all of one/,
    )
    await expect(cutLink(steward, { recordA: crm, recordB: shop, leaves: [crm, shop] })).rejects.toThrow(/on one side/)
    await expect(splitAll(steward, { entityId: id('shop', 'solo'), reason: 'Alone' })).rejects.toThrow(
      /one record already/,
    )
  })

  it.each(['admin', 'success', 'support', 'analyst', 'auditor'] as const)('refuses the %s', async (role) => {
    const ctx = await ctxAs(role)
    const before = await digest()
    await expect(cutLink(ctx, { recordA: crm, recordB: shop })).rejects.toThrow(/not among your rights/)
    await expect(splitAll(ctx, { entityId: crm, reason: 'All' })).rejects.toThrow(/not among your rights/)
    expect(await digest()).toBe(before)
    if (role !== 'auditor')
      await expect(getCluster(ctx, { grain: 'person', id: crm })).rejects.toThrow(/not among your rights/)
  })
})
