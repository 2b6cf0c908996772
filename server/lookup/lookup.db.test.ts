import { beforeAll, describe, expect, it } from 'vitest'
import { v4 } from '@/lib/uuid4'
import { ctxAs, testDatabase } from '@/test/database'
import { plantCustomer, plantedAt, plantedId } from '../profile/testing/plant-customer'
import { lookup } from './lookup'

const owner = testDatabase()
const dana = plantedId('person', 11873)
const account = plantedId('account', 731)

beforeAll(async () => {
  const sql = owner.sql()
  await plantCustomer(sql, {
    grain: 'person',
    number: 11873,
    fields: { name: 'Dana Whitlock', city: 'Leeds' },
    identifiers: { email: 'dana@whitlock.example', phone: '+441134960177' },
  })
  await plantCustomer(sql, {
    grain: 'account',
    number: 731,
    fields: { name: 'Marlowe & Thane' },
    books: ['South'],
    identifiers: { 'billing.customer': 'cus_8Fq2Lm', domain: 'marlowethane.example' },
  })
  await sql`insert into membership ${sql({ record_id: v4(), grain: 'account', number: 900, entity_id: account, since: plantedAt })}`
  for (const [object, external, subject] of [
    ['order', 'W-70418', dana],
    ['ticket', '48102', account],
  ] as const) {
    await sql`insert into source_record ${sql({ record_id: v4(), source: object === 'order' ? 'shop' : 'support', object, external_id: external, subject_id: subject, version: 1, content_hash: 'x', first_arrived_at: plantedAt, arrived_at: plantedAt, run_id: v4(), line: 1 })}`
  }
})

describe('lookup', () => {
  it.each([
    ['P-11873', dana, 'P-11873'],
    ['p11873', dana, 'P-11873'],
    ['A-00900', account, 'A-00900, retired'],
    [account, account, 'id'],
    ['dana@whitlock.example', dana, 'e-mail'],
    ['DANA@whitlock.example', dana, 'e-mail'],
    ['a@whitl', dana, 'part of e-mail'],
    ['0113 496 0177', dana, 'phone'],
    ['(0113) 4960177', dana, 'phone'],
    ['+44 113 496 0177', dana, 'phone'],
    ['960177', dana, 'part of phone'],
    ['w-70418', dana, 'order W-70418'],
    ['48102', account, 'ticket 48102'],
    ['cus_8Fq2Lm', account, 'Billing customer'],
    ['marlowethane', account, 'part of web domain'],
    ['dana whitlok', dana, 'name, nearly'],
    ['Marlow Thane', account, 'name, nearly'],
  ])('%s finds its customer', async (q, entityId, why) => {
    const hits = await lookup(await ctxAs('support'), { q })
    expect(hits[0]).toMatchObject({ entityId, why })
    expect(hits.filter((hit) => hit.entityId === entityId)).toHaveLength(1)
  })

  it.each(['', 'x', '%', '____', "'; drop table membership --", 'nobody at all', '\u0000\u202e'])(
    '%j finds nobody and harms nothing',
    async (q) => {
      expect(await lookup(await ctxAs('support'), { q })).toEqual([])
    },
  )

  it('shows a success role nobody outside its book', async () => {
    expect(await lookup(await ctxAs('success', { books: ['North'] }), { q: 'cus_8Fq2Lm' })).toEqual([])
    expect(await lookup(await ctxAs('success', { books: ['South'] }), { q: 'cus_8Fq2Lm' })).toHaveLength(1)
  })

  it.each(['analyst', 'admin'] as const)('refuses %s, who may not look customers up', async (role) => {
    await expect(lookup(await ctxAs(role), { q: 'dana' })).rejects.toMatchObject({ kind: 'refused' })
  })
})
