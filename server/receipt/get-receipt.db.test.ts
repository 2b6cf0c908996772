import { beforeAll, describe, expect, it } from 'vitest'
import { v4 } from '@/lib/uuid4'
import { mayRead } from '@/model/access/classifications'
import { roleKeys } from '@/model/access/roles'
import { fieldOf } from '@/model/fields/fields'
import { ctxAs, testDatabase } from '@/test/database'
import { plantCustomer, plantedAt, plantedId } from '../profile/testing/plant-customer'
import { getReceipt } from './get-receipt'

const owner = testDatabase()
const id = plantedId('account', 731)
const invoice = v4()
const fields = {
  name: 'Marlowe & Thane',
  plan: 'Office 60',
  email: 'pay@marlowe.example',
  tax_id: 'GB123456789',
  sponsor: 'Helena Thane',
  renewal_date: '2027-01-18',
}

beforeAll(async () => {
  const sql = owner.sql()
  await plantCustomer(sql, {
    grain: 'account',
    number: 731,
    fields,
    masked: { email: 'p•••@m•••.example', tax_id: 'GB ••• 89', sponsor: 'H. T.' },
    books: ['South'],
    metrics: { mrr: 124000, open_tickets: 3 },
  })
  const loser = {
    recordId: v4(),
    source: 'crm',
    object: 'account',
    externalId: 'acc_1',
    value: 'Office 40',
    changedAt: null,
    why: 'CRM comes after billing.',
  }
  await sql`update golden_value set rule = 'prefer', why = 'Billing comes first.', runners_up = ${sql.json([loser])} where entity_id = ${id} and field = 'plan'`
  await sql`insert into source_record ${sql({ record_id: invoice, source: 'billing', object: 'invoice', external_id: 'in_1', subject_id: id, version: 1, content_hash: 'x', first_arrived_at: plantedAt, arrived_at: plantedAt, run_id: v4(), line: 1 })}`
  await sql`insert into invoice ${sql({ record_id: id, fact_id: invoice, source: 'billing', external_id: 'in_1', number: 'HC-1', currency: 'GBP', total: 124050, status: 'paid', issued_at: plantedAt })}`
})

const reader = (role: (typeof roleKeys)[number]) => ctxAs(role, { books: ['South'] })

describe('getReceipt', () => {
  it('tells winner, rule and losers of a value', async () => {
    const receipt = await getReceipt(await reader('success'), { reference: `value:account:${id}:plan` })
    expect(receipt).toMatchObject({ name: 'Plan', of: 'Marlowe & Thane', value: { value: 'Office 60' } })
    expect(receipt.candidates.map(({ won, value, reason }) => [won, value.value, reason])).toEqual([
      [true, 'Office 60', 'Billing comes first.'],
      [false, 'Office 40', 'CRM comes after billing.'],
    ])
    expect(receipt.identity).toEqual({ confidence: 1, openPairs: 0, records: 1 })
  })

  it.each(roleKeys.flatMap((role) => Object.keys(fields).map((field) => [role, field] as const)))(
    'shows %s exactly what it may read of %s',
    async (role, field) => {
      const receipt = await getReceipt(await reader(role), { reference: `value:account:${id}:${field}` })
      const value = fields[field as keyof typeof fields]
      const readable = mayRead(role, fieldOf('account', field)?.classification ?? 'restricted')
      expect(JSON.stringify(receipt).includes(value)).toBe(readable)
      expect(receipt.value.hidden ?? false).toBe(!readable)
      expect(receipt.readers.includes(role)).toBe(readable)
    },
  )

  it('gives a metric with its definition, and hides revenue from support', async () => {
    const seen = await getReceipt(await reader('analyst'), { reference: `metric:mrr:${id}` })
    expect(seen.value).toMatchObject({ type: 'money', value: 124000, currency: 'GBP', hidden: false })
    expect(seen.lines.some((line) => line.href === '/metrics/mrr')).toBe(true)
    const masked = await getReceipt(await reader('support'), { reference: `metric:mrr:${id}` })
    expect(masked.value).toMatchObject({ value: null, hidden: true })
  })

  it('gives a fact with the record it arrived as, to those who read its table', async () => {
    const receipt = await getReceipt(await reader('success'), { reference: `fact:invoice:${invoice}:total` })
    expect(receipt.value).toEqual({ type: 'money', value: 124050, currency: 'GBP' })
    await expect(
      getReceipt(await reader('support'), { reference: `fact:invoice:${invoice}:total` }),
    ).rejects.toMatchObject({ kind: 'not-found' })
  })

  it('shows nothing outside the book, and the same as for what does not exist', async () => {
    const ctx = await ctxAs('success', { books: ['North'] })
    const messages = await Promise.all(
      [`value:account:${id}:plan`, `value:account:${v4()}:plan`].map((reference) =>
        getReceipt(ctx, { reference }).catch((error: Error) => error.message),
      ),
    )
    expect(messages[0]).toBe(messages[1])
    await expect(getReceipt(ctx, { reference: `fact:invoice:${invoice}:total` })).rejects.toMatchObject({
      kind: 'not-found',
    })
  })

  it.each([
    '',
    'value',
    'value:account:x:plan',
    `value:visitor:${id}:plan`,
    `value:account:${id}:plan:x`,
    `fact:app_user:${id}:email`,
    `fact:invoice:${id}:total; drop`,
    'constructor:x',
  ])('refuses %j', async (reference) => {
    await expect(getReceipt(await reader('auditor'), { reference })).rejects.toMatchObject({ name: 'KithError' })
  })
})
