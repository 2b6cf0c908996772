import { beforeAll, describe, expect, it } from 'vitest'
import { v4 } from '@/lib/uuid4'
import { ctxAs, testDatabase } from '@/test/database'
import { raiseCase } from '../cases/raise-case'
import { plantCustomer, plantedAt, plantedId } from '../profile/testing/plant-customer'
import { findReferenceCustomer } from './find-reference-customer'
import { getReceipt } from './get-receipt'
import { listReceipts } from './list-receipts'

const owner = testDatabase()
const id = plantedId('account', 733)
const run = v4()
const invoice = v4()

beforeAll(async () => {
  const sql = owner.sql()
  await plantCustomer(sql, {
    grain: 'account',
    number: 733,
    fields: { name: 'Marlowe & Thane', plan: 'Office 60', stage: 'active' },
    books: ['South'],
    metrics: { mrr: 124000 },
  })
  for (const [day, value] of [
    ['2026-10-01', 90000],
    ['2026-10-31', 110000],
  ] as const) {
    await sql`insert into metric_value ${sql({ entity_id: id, metric: 'mrr', day, grain: 'account', version: 2, value, currency: 'GBP' })}`
    await sql`insert into metric_total ${sql({ metric: 'mrr', day, currency: 'GBP', version: 2, value: value * 10, entities: 10, computed_at: plantedAt })}`
  }
  await sql`insert into source_record ${sql({ record_id: invoice, source: 'billing', object: 'invoice', external_id: 'in_9', subject_id: id, version: 1, content_hash: 'x', first_arrived_at: plantedAt, arrived_at: plantedAt, run_id: v4(), line: 1 })}`
  await sql`insert into invoice ${sql({ record_id: id, fact_id: invoice, source: 'billing', external_id: 'in_9', number: 'HC-9', currency: 'GBP', total: 5000, status: 'paid', issued_at: plantedAt })}`
  await sql`insert into ingest_run ${sql({ run_id: run, source: 'crm', object: 'account', file_name: 'a.csv', mode: 'full', status: 'done', created_at: plantedAt, digest: 'x', upload_path: 'x', rows_read: 12 })}`
})

const reader = (role: Parameters<typeof ctxAs>[0]) => ctxAs(role, { books: ['South'] })
const ask = async (role: Parameters<typeof ctxAs>[0], reference: string) =>
  getReceipt(await reader(role), { reference })

describe('receipts of the past, of lists and of what Kith keeps', () => {
  it('give a metric and its total as of a day, with the SQL of that day', async () => {
    const past = await ask('analyst', `metric:mrr:${id}:2026-10-30`)
    expect([past.value.value, past.sql?.includes("date '2026-10-01'")]).toEqual([90000, true])
    const total = await ask('analyst', 'total:mrr:2026-10-31')
    expect([total.value.value, total.links?.map(({ text }) => text)]).toEqual([
      1100000,
      ['The customers behind it', 'Why do these two differ?'],
    ])
    expect(total.lines.find(({ label }) => label === 'Certified')?.text).toMatch(/^Not yet: waits for the owner/)
  })

  it('give a value as of a day and a small sum with its rows', async () => {
    expect((await ask('success', `asof:account:${id}:plan:2026-11-21`)).name).toBe('Plan')
    const sum = await ask('success', `derived:account:${id}:billed_to_date`)
    expect([sum.value.value, sum.rows?.total]).toEqual([5000, 1])
    await expect(ask('support', `derived:account:${id}:billed_to_date`)).rejects.toMatchObject({ kind: 'refused' })
  })

  it('count a list with the reader’s own rights, by the SQL they show', async () => {
    const receipt = await ask('steward', 'list:account:stage=active')
    const [row] = await owner.sql().unsafe(receipt.sql ?? '')
    expect([receipt.value.value, Number(row?.count)]).toEqual([1, 1])
    const elsewhere = await getReceipt(await ctxAs('success', { books: ['North'] }), { reference: 'list:account:' })
    expect(elsewhere.value.value).toBe(0)
    await expect(ask('support', 'list:account:mrr_from=1')).rejects.toMatchObject({ kind: 'bad-input' })
  })

  it('say how sure Kith is, how many pairs wait, and what a row of its own says', async () => {
    expect((await ask('support', `identity:account:${id}:confidence`)).value.value).toBe('1.00')
    expect((await ask('steward', 'queue:all:grain=account')).value.value).toBe(0)
    expect((await ask('admin', `row:ingest_run:${run}:rows_read`)).value.value).toBe('12')
    await expect(ask('success', `row:ingest_run:${run}:rows_read`)).rejects.toMatchObject({ kind: 'refused' })
    await expect(ask('support', 'queue:all:')).rejects.toMatchObject({ kind: 'refused' })
  })

  it.each([
    'row:app_user:x:email',
    'row:golden_account:1:name',
    'queue:nobody:',
    'list:visitor:',
    'metric:mrr:2026',
    'total:mrr:2026-02-30',
  ])('refuse %s', async (reference) => {
    const [answer] = await listReceipts(await reader('auditor'), [reference])
    expect(answer).toHaveProperty('refusal')
  })
})

describe('a wrong value', () => {
  it.each([
    `value:account:${id}:plan`,
    `metric:mrr:${id}:2026-10-31`,
    `asof:account:${id}:plan:2026-11-21`,
    `derived:account:${id}:billed_to_date`,
    `fact:invoice:${invoice}:total`,
    `record:${id}:name`,
  ])('files a case with the evidence: %s', async (reference) => {
    const ctx = await reader('success')
    const customer = await findReferenceCustomer(ctx, { reference })
    expect(customer).toEqual({ grain: 'account', id })
    const { caseId } = await raiseCase(ctx, {
      grain: 'account',
      id,
      kind: 'wrong-value',
      note: 'It is not so',
      reference,
    })
    const [row] = await owner.sql()`select evidence from review_case where case_id = ${caseId}`
    expect(row?.evidence).toMatchObject({ reference })
  })

  it('belongs to nobody where it is a total', async () => {
    expect(await findReferenceCustomer(await reader('success'), { reference: 'total:mrr' })).toBeNull()
  })
})
