import { beforeAll, describe, expect, it } from 'vitest'
import { v4 } from '@/lib/uuid4'
import { plantCustomer, plantedId } from '@/server/profile/testing/plant-customer'
import { getReceipt } from '@/server/receipt/get-receipt'
import { ctxAs, testDatabase } from '@/test/database'
import { listOnboarding } from './list-onboarding'
import { listRenewals } from './list-renewals'

const owner = testDatabase()
const now = new Date('2026-11-20T10:00:00Z')

beforeAll(async () => {
  const sql = owner.sql()
  const renewing = (
    number: number,
    renewal: string,
    health: number,
    more: Record<string, string> = {},
    books = ['South'],
  ) =>
    plantCustomer(sql, {
      grain: 'account',
      number,
      fields: { name: `Renewing ${number}`, renewal_date: renewal, owner_name: 'Ada', plan: 'Office 20', ...more },
      books,
      metrics: { health, mrr: number * 10_000 },
    })
  await renewing(1, '2026-11-20', 80)
  await renewing(2, '2026-12-20', 30)
  await renewing(3, '2026-12-21', 60)
  await renewing(4, '2027-03-20', 60, { stage: 'at_risk', owner_name: 'Bo' })
  await renewing(5, '2026-12-01', 60, { stage: 'churned' })
  await renewing(6, '2026-12-01', 60, {}, ['North'])
  const starting = async (number: number, since: string, used: boolean) => {
    const id = await plantCustomer(sql, {
      grain: 'account',
      number,
      fields: { name: `Starting ${number}`, stage: 'onboarding', seats: 10 },
      books: ['South'],
      metrics: { seats_used: used ? 8 : 0 },
    })
    await sql`insert into stage_change ${sql({ record_id: id, fact_id: v4(), source: 'crm', external_id: `s${number}`, stage: 'onboarding', at: new Date(since) })}`
    const user = await plantCustomer(sql, {
      grain: 'person',
      number: number + 100,
      fields: { name: `User ${number}` },
      books: ['South'],
    })
    await sql`insert into record_link ${sql({ record_id: user, kind: 'person_account', target_record_id: id, role: 'member' })}`
    for (const kind of used ? ['Signed in', 'Order placed in portal'] : [])
      await sql`insert into event ${sql({ record_id: user, at: new Date('2026-11-18T09:00:00Z'), event_id: v4(), account_record_id: id, kind, source: 'product', run_id: v4(), arrived_at: now })}`
    return id
  }
  await starting(11, '2026-11-10T00:00:00Z', true)
  await starting(12, '2026-11-08T00:00:00Z', false)
})

describe('the renewals board', () => {
  it('sums what renews by nearness in the own book, with what is at risk, and lists the same accounts', async () => {
    const ctx = await ctxAs('success', { books: ['South'], now })
    const board = await listRenewals(ctx, {})
    expect(board.columns.map(({ accounts, mrr, mrrRisky }) => [accounts, mrr, mrrRisky])).toEqual([
      [2, 30_000, 20_000],
      [1, 30_000, 0],
      [0, 0, 0],
      [1, 40_000, 40_000],
    ])
    expect(board.rows.map((row) => row.values.name)).toEqual(['Renewing 1', 'Renewing 2', 'Renewing 3', 'Renewing 4'])
    for (const { column, accounts } of board.columns)
      expect((await listRenewals(ctx, { column })).count.rows).toBe(accounts)
    const [first] = board.columns
    const receipt = await getReceipt(ctx, { reference: `figure:renewals-mrr-at-risk:${first?.from}:${first?.to}` })
    expect(receipt.value).toMatchObject({ type: 'money', value: 20_000 })
  })

  it('narrows by owner and health, sorts and pages by keys', async () => {
    const ctx = await ctxAs('success', { books: ['South'], now })
    expect((await listRenewals(ctx, { owner: 'Bo' })).count.rows).toBe(1)
    expect((await listRenewals(ctx, { health: 'risk' })).rows.map((row) => row.code)).toEqual(['A-00002'])
    const one = await listRenewals(ctx, { sort: 'mrr', direction: 'desc', size: 3 })
    const two = await listRenewals(ctx, { sort: 'mrr', direction: 'desc', size: 3, after: one.after ?? '' })
    expect([...one.rows, ...two.rows].map((row) => row.code)).toEqual(['A-00004', 'A-00003', 'A-00002', 'A-00001'])
    await expect(listRenewals(ctx, { sort: 'name', after: one.after ?? '' })).rejects.toMatchObject({
      kind: 'bad-input',
    })
  })

  it('is not for who reads no metrics', async () => {
    await expect(listRenewals(await ctxAs('support', { now }), {})).rejects.toMatchObject({ kind: 'refused' })
    await expect(listOnboarding(await ctxAs('support', { now }), {})).rejects.toMatchObject({ kind: 'refused' })
  })
})

describe('the onboarding board', () => {
  it('puts the stuck account first with the sentence why, and names who needs help to who may know', async () => {
    const board = await listOnboarding(await ctxAs('success', { books: ['South'], now }), {})
    expect(board).toMatchObject({ count: 2, stuck: 1 })
    expect(board.rows.map((row) => [row.customer.values.name, row.sentence, row.helped])).toEqual([
      ['Starting 12', 'Nobody has used it yet; one user needs help.', ['User 12']],
      ['Starting 11', 'On course: 10 days in onboarding.', []],
    ])
    expect(board.rows[1]?.signs).toMatchObject({ firstUse: '2026-11-18', firstOrder: '2026-11-18', seatsUsed: 8 })
    const analyst = await listOnboarding(await ctxAs('analyst', { now }), { only: 'stuck' })
    expect(analyst.rows.map((row) => [row.customer.entityId, row.signs.needHelp, row.helped])).toEqual([
      [plantedId('account', 12), 1, []],
    ])
    const north = await listOnboarding(await ctxAs('success', { books: ['North'], now }), {})
    expect(north.count).toBe(0)
  })

  it('goes on where a page ended, and back, with every account once', async () => {
    const success = await ctxAs('success', { books: ['South'], now })
    const name = (board: Awaited<ReturnType<typeof listOnboarding>>) =>
      board.rows.map((row) => row.customer.values.name)
    const first = await listOnboarding(success, { size: 1 })
    expect([name(first), first.count, first.before]).toEqual([['Starting 12'], 2, null])
    const second = await listOnboarding(success, { size: 1, after: first.after ?? '' })
    expect([name(second), second.after]).toEqual([['Starting 11'], null])
    const back = await listOnboarding(success, { size: 1, before: second.before ?? '' })
    expect([name(back), back.before]).toEqual([['Starting 12'], null])
    await expect(listOnboarding(success, { after: 'nowhere' })).rejects.toMatchObject({ kind: 'bad-input' })
  })
})
