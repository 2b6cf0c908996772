import { beforeAll, describe, expect, it } from 'vitest'
import { v4 } from '@/lib/uuid4'
import { raiseCase } from '@/server/cases/raise-case'
import { settleCase } from '@/server/cases/settle-case'
import { plantCustomer, plantedAt, plantedId } from '@/server/profile/testing/plant-customer'
import type { Ctx } from '@/server/spine/ctx'
import { ctxAs, testDatabase } from '@/test/database'
import { getHome } from './get-home'

const owner = testDatabase()
const ada = plantedId('person', 1)
const report = { grain: 'person', id: ada, kind: 'wrong-person', note: 'two orders are somebody else’s' } as const

beforeAll(() => plantCustomer(owner.sql(), { grain: 'person', number: 1, fields: { name: 'Ada Stone' } }))

const section = async (ctx: Ctx, key: string) => (await getHome(ctx, {})).find((one) => one.key === key)

describe('what waits for the steward', () => {
  it('holds the cases, the recalls nobody has handled and what is to be sorted', async () => {
    const sql = owner.sql()
    const steward = await ctxAs('steward')
    await raiseCase(await ctxAs('support'), report)
    expect(await section(steward, 'cases')).toMatchObject({
      count: 1,
      items: [{ title: 'Ada Stone', sub: expect.stringContaining('reported by Test support') }],
    })
    for (const key of ['recalls', 'sorting']) expect(await section(steward, key)).toBeUndefined()
    const parts = [ada, v4()]
    await sql`insert into sorting_item ${sql({ item_id: v4(), kind: 'note', ref_id: v4(), grain: 'person', edge_id: v4(), parts, held_by: ada, raised_at: plantedAt })}`
    expect(await section(steward, 'sorting')).toMatchObject({ count: 1, href: '/review/sorting' })
  })
})

describe('what waits for an agent', () => {
  it('holds what came of their reports, and nobody else’s', async () => {
    const [support, success] = [await ctxAs('support'), await ctxAs('success')]
    const { caseId } = await raiseCase(support, report)
    expect(await section(support, 'my-cases')).toBeUndefined()
    await settleCase(await ctxAs('steward'), { caseId, version: 1, outcome: 'Cut into two customers.' })
    expect(await section(support, 'my-cases')).toMatchObject({
      count: 1,
      items: [{ title: 'Ada Stone', sub: 'Test steward: Cut into two customers.', end: { text: 'settled' } }],
    })
    expect(await section(success, 'my-cases')).toBeUndefined()
  })

  it('holds their own use of a wrong merge until it is handled', async () => {
    const sql = owner.sql()
    const [support, other] = [await ctxAs('support'), await ctxAs('support')]
    const task = { task_id: v4(), notice_id: v4(), entity_id: ada, use_id: v4(), kind: 'view', used_at: plantedAt }
    await sql`insert into recall_task ${sql({ ...task, actor_id: support.actor.userId, label: 'support-lookup', times: 3 })}`
    expect(await section(support, 'called-back')).toMatchObject({
      count: 1,
      items: [{ title: 'Ada Stone', sub: 'Looked at on 20 Nov 2026, 3 times: Support lookup.' }],
    })
    expect(await section(other, 'called-back')).toBeUndefined()
    expect(await section(await ctxAs('steward'), 'recalls')).toMatchObject({ count: 1 })
    await sql`update recall_task set handled_at = now(), handled_by = ${support.actor.userId}`
    expect(await section(support, 'called-back')).toBeUndefined()
  })
})
