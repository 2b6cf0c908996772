import { beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { plantCustomer, plantedAt, plantedId } from '@/server/profile/testing/plant-customer'
import type { Ctx } from '@/server/spine/ctx'
import { ctxAs, testDatabase } from '@/test/database'
import { listUses } from './list-uses'
import { noteUse } from './note-use'

const owner = testDatabase()
const [ada, bea] = [1, 2].map((n) => plantedId('person', n)) as [string, string]
const view = { kind: 'view', grain: 'person', ids: [ada], label: 'support-lookup' } as const
const later = (ctx: Ctx, minutes: number): Ctx => ({ ...ctx, now: new Date(ctx.now.getTime() + minutes * 60_000) })

beforeAll(async () => {
  for (const number of [1, 2])
    await plantCustomer(owner.sql(), { grain: 'person', number, fields: { name: `Person ${number}` } })
})

beforeEach(async () => {
  const sql = owner.sql()
  await sql`truncate customer_use, membership_history`
  await sql`update membership set entity_id = record_id`
})

const uses = () => owner.sql()`select entity_id, kind, label, actor_id from customer_use order by at, entity_id`
const lastEntry = async () => (await owner.sql()`select action, detail from audit_entry order by seq desc limit 1`)[0]

describe('noteUse', () => {
  it('notes a view once an hour for the same person and label, with an audit entry', async () => {
    const support = await ctxAs('support')
    expect(await noteUse(support, view)).toMatchObject({ noted: 1 })
    expect(await lastEntry()).toMatchObject({ action: 'noteUse', detail: { kind: 'view', customers: 1 } })
    expect(await noteUse(later(support, 59), view)).toMatchObject({ noted: 0 })
    expect(await noteUse(later(support, 61), view)).toMatchObject({ noted: 1 })
    await noteUse(support, { ...view, label: 'timeline' })
    await noteUse(await ctxAs('success'), view)
    expect(await uses()).toHaveLength(4)
    expect((await uses())[0]).toMatchObject({ entity_id: ada, actor_id: support.actor.userId })
  })

  it('notes every customer of an export under one use, in as many parts as it takes', async () => {
    const steward = await ctxAs('steward')
    const file = { ...view, kind: 'export', label: 'kith-people-2026-11-22.csv' } as const
    const { useId } = await noteUse(steward, file)
    expect(await noteUse(steward, { ...file, ids: [bea, ada], useId })).toEqual({ useId, noted: 1 })
    expect((await uses()).map((row) => row.entity_id).toSorted()).toEqual([ada, bea].toSorted())
    expect(await noteUse(steward, file)).toMatchObject({ noted: 1 })
  })

  it('leaves out ids that lead to nobody, and is refused for what is no use', async () => {
    const steward = await ctxAs('steward')
    expect(await noteUse(steward, { ...view, ids: [plantedId('person', 9)] })).toMatchObject({ noted: 0 })
    await expect(noteUse.untrusted(steward, { ...view, kind: 'glance' })).rejects.toMatchObject({ kind: 'bad-input' })
    await expect(noteUse(steward, { ...view, ids: Array(1_001).fill(ada) })).rejects.toMatchObject({
      kind: 'bad-input',
    })
  })
})

describe('listUses', () => {
  it('follows the records: through a merge to the survivor, and back to both after a parting', async () => {
    const sql = owner.sql()
    const support = await ctxAs('support', { now: new Date(plantedAt) })
    const read = async (id: string) =>
      ((await listUses(await ctxAs('steward'), { grain: 'person', id })) ?? []).map((use) => use.label)
    await noteUse(support, { ...view, ids: [bea], label: 'before' })
    const move = async (minutes: number, from: string, to: string) => {
      await sql`insert into membership_history ${sql({ record_id: bea, at: later(support, minutes).now, move_id: plantedId('account', minutes), from_entity_id: from, to_entity_id: to, cause: 'test' })}`
      await sql`update membership set entity_id = ${to} where record_id = ${bea}`
    }
    await move(10, bea, ada)
    await noteUse(later(support, 20), { ...view, ids: [bea], label: 'while one' })
    expect(await read(ada)).toEqual(['while one', 'before'])
    await move(30, ada, bea)
    await noteUse(later(support, 40), { ...view, ids: [ada], label: 'after' })
    expect(await read(ada)).toEqual(['after', 'while one'])
    expect(await read(bea)).toEqual(['while one', 'before'])
  })

  it('is for those who watch', async () => {
    expect(await listUses(await ctxAs('support'), { grain: 'person', id: ada })).toBeNull()
    expect(await listUses(await ctxAs('auditor'), { grain: 'person', id: ada })).toEqual([])
    await expect(
      listUses(await ctxAs('steward'), { grain: 'person', id: plantedId('person', 9) }),
    ).rejects.toMatchObject({ kind: 'not-found' })
  })
})
