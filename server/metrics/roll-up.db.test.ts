import { beforeAll, describe, expect, it } from 'vitest'
import { uuid5 } from '@/lib/uuid5'
import { v4 } from '@/lib/uuid4'
import type { ExampleRow } from '@/model/metrics/example'
import { asSystem } from '@/server/ingest/claim-run'
import { plantCustomer, plantedId } from '@/server/profile/testing/plant-customer'
import { systemCtx } from '@/server/spine/system-ctx'
import { ctxAs, testDatabase } from '@/test/database'
import { refreshMetrics } from './refresh-metrics'
import { type RollUp, rollUp } from './roll-up'
import { exampleDay, exampleId, insertExample } from './testing/insert-example'

const owner = testDatabase()
const now = new Date(`${exampleDay}T15:00:00Z`)
const company = (n: number) => plantedId('company', n)
const household = (n: number) => plantedId('household', n)
const row = (name: string, facts: ExampleRow['facts']): ExampleRow => ({ name, says: '', facts, answer: null })

/** Three companies: one with two accounts, one sharing an account with it, and their parent. Two households with a person in both. */
beforeAll(async () => {
  const sql = owner.sql()
  const link = (record: string, kind: string, target: string) =>
    sql`insert into record_link ${sql({ record_id: record, kind, target_record_id: target })}`
  for (const number of [1, 2, 3])
    await plantCustomer(sql, { grain: 'company', number, fields: { name: `Company ${number}` } })
  await insertExample(sql, [
    row('Ash', [
      { fact: 'subscription', daysAgo: 200, monthly: 10_000 },
      { fact: 'use', daysAgo: 1, by: 'ann' },
      { fact: 'use', daysAgo: 2, by: 'abe' },
    ]),
    row('Birch', [
      { fact: 'subscription', daysAgo: 200, monthly: 20_000 },
      { fact: 'use', daysAgo: 1, by: 'bea' },
      { fact: 'ticket', daysAgo: 3, priority: 'low' },
    ]),
    row('Cedar', [{ fact: 'subscription', daysAgo: 200, monthly: 40_000 }]),
  ])
  // A second billing customer of Ash, under which the same subscription is known now; billing moved it, so it is there once.
  const second = v4()
  await sql`insert into membership ${sql({ record_id: second, grain: 'account', number: 999, entity_id: exampleId('Ash'), since: now })}`
  await sql`update subscription set record_id = ${second} where record_id = ${exampleId('Ash')}`
  // Ann is also a user of Birch: one human being with a sign-in in each.
  const [ann, bea] = [uuid5('example', 'user', 'ann'), uuid5('example', 'user', 'bea')]
  for (const [i, user] of [ann, bea].entries())
    await sql`insert into membership ${sql({ record_id: user, grain: 'person', number: 800 + i, entity_id: ann, since: now })}`
  await link(exampleId('Ash'), 'account_company', company(1))
  await link(second, 'account_company', company(1))
  await link(exampleId('Birch'), 'account_company', company(1))
  await link(exampleId('Birch'), 'account_company', company(2))
  await link(company(1), 'company_parent', company(3))

  for (const number of [1, 2])
    await plantCustomer(sql, { grain: 'household', number, fields: { name: `Household ${number}` } })
  const people = [
    row('Ada', [
      { fact: 'order', daysAgo: 5, total: 3_000 },
      { fact: 'order', daysAgo: 9, total: 1_000 },
    ]),
    row('Ben', []),
    row('Cleo', [{ fact: 'order', daysAgo: 4, total: 500 }]),
    row('Dee', [{ fact: 'order', daysAgo: 4, total: 700 }]),
  ]
  await insertExample(sql, people, { grain: 'person' })
  for (const [name, home] of [
    ['Ada', 1],
    ['Ben', 1],
    ['Cleo', 1],
    ['Cleo', 2],
  ] as const)
    await link(exampleId(name), 'person_household', household(home))
  await asSystem(systemCtx(now), (ctx) => refreshMetrics({ ...ctx, now }, {}))
})

const asked = async (
  metric: 'mrr' | 'active_users' | 'open_tickets' | 'order_count' | 'bought_to_date',
  to: 'company' | 'household',
) => rollUp(await ctxAs('analyst'), { metric, to })
const valuesOf = ({ rows }: RollUp) => rows.map((one) => [one.name ?? one.code, one.value, one.members, one.shared])

describe('money over the accounts of a company', () => {
  it('counts a subscription of two billing customers once, and an account of two companies once in all', async () => {
    const rolled = await asked('mrr', 'company')
    expect(valuesOf(rolled)).toEqual([
      ['Company 1', 30_000, 2, 1],
      ['Company 2', 20_000, 1, 1],
    ])
    expect(rolled.together).toEqual({ value: 30_000, members: 2 })
    expect(rolled.outside).toEqual({ value: 40_000, members: 1 })
    const [total] = await owner.sql()`select value from metric_total where metric = 'mrr'`
    expect(rolled.together.value + rolled.outside.value).toBe(total?.value)
  })

  it('is the same for one company asked alone', async () => {
    const rolled = await rollUp(await ctxAs('analyst'), { metric: 'mrr', to: 'company', of: company(2) })
    expect(valuesOf(rolled)).toEqual([['Company 2', 20_000, 1, 1]])
  })
})

it('counts people over workspaces once each', async () => {
  const rolled = await asked('active_users', 'company')
  expect(rolled.way).toBe('each-once')
  expect(valuesOf(rolled)).toEqual([
    ['Company 1', 2, 2, 1],
    ['Company 2', 1, 1, 1],
  ])
  expect(rolled.together.value).toBe(2)
  const values = await owner.sql()`select sum(value)::int as sum from metric_current where metric = 'active_users'`
  expect(values[0]?.sum).toBe(3)
})

it('counts an order of one member for the household once, and a person of two households once in all', async () => {
  expect(valuesOf(await asked('order_count', 'household'))).toEqual([
    ['H-00001', 3, 2, 1],
    ['H-00002', 1, 1, 1],
  ])
  const bought = await asked('bought_to_date', 'household')
  expect(bought.rows.map((one) => one.value)).toEqual([4_500, 500])
  expect([bought.together, bought.outside]).toEqual([
    { value: 4_500, members: 2 },
    { value: 700, members: 1 },
  ])
})

describe('a path that would count twice', () => {
  it.each([
    ['mrr', 'parent-company', /subsidiary would count in it and again in its parent/],
    ['order_count', 'account', /One person may be in several accounts/],
    ['mrr', 'household', /no declared path/],
    ['retention', 'company', /share of sums/],
    ['health', 'company', /score/],
    ['seats_used', 'company', /could count the same thing twice/],
  ] as const)('%s by %s is refused with the reason', async (metric, to, why) => {
    await expect(rollUp(await ctxAs('analyst'), { metric, to })).rejects.toMatchObject({
      kind: 'bad-input',
      message: expect.stringMatching(why),
    })
  })
})

it('keeps to what the reader may see', async () => {
  await owner.sql()`update golden_account set books = '{South}' where entity_id = ${exampleId('Ash')}`
  await owner.sql()`update golden_company set books = '{South}' where entity_id = ${company(1)}`
  const mine = await rollUp(await ctxAs('success', { books: ['South'] }), { metric: 'mrr', to: 'company' })
  expect(valuesOf(mine)).toEqual([['Company 1', 10_000, 1, 0]])
  await expect(rollUp(await ctxAs('support'), { metric: 'mrr', to: 'company' })).rejects.toMatchObject({
    kind: 'refused',
  })
})
