import { beforeAll, describe, expect, it } from 'vitest'
import type { MetricKey } from '@/model/metrics/all-metrics'
import { getAsOf } from '@/server/history/get-as-of'
import { asSystem } from '@/server/ingest/claim-run'
import { ingestFile } from '@/server/ingest/ingest-file'
import { revertImport } from '@/server/ingest/revert-import'
import { fileOf } from '@/server/ingest/testing/sample-files'
import { getReceipt } from '@/server/receipt/get-receipt'
import { systemCtx } from '@/server/spine/system-ctx'
import { ctxAs, testDatabase } from '@/test/database'
import { getMetric } from '../get-metric'
import { getMetricAnswer } from '../get-metric-answer'
import { refreshMetrics } from '../refresh-metrics'
import { restateLate } from './restate-late'

const { sql } = testDatabase()
const now = Date.now()
const ago = (days: number) => new Date(now - days * 86_400_000).toISOString()
const day = (days: number) => ago(days).slice(0, 10)
const days = [day(40), day(20), day(5), day(0)]
const samples = [
  'crm account csv',
  'crm stage_change csv',
  'billing customer jsonl',
  'billing subscription jsonl',
  'billing subscription_change jsonl',
  'shop customer csv',
  'shop order csv',
  'shop order_line csv',
  'product event jsonl',
  'support organization csv',
  'support ticket csv',
]
let marlowe: string
let ada: string

beforeAll(async () => {
  for (const sample of samples) {
    const [source = '', object = '', ending] = sample.split(' ')
    const fileName = `${source}-${object.replace('_', '-')}.${ending}`
    await ingestFile(systemCtx(), { source, object, path: `model/sources/samples/${fileName}`, fileName })
  }
  await ingest('shop', 'customer', people)
  const [account] = await sql()`select entity_id from golden_account where name = 'Marlowe & Thane'`
  const [person] =
    await sql()`select entity_id from membership join source_record using (record_id) where external_id = 'WC-900001'`
  marlowe = account?.entity_id
  ada = person?.entity_id
  expect(await sql()`select 1 from metric_late`).toHaveLength(0)
  await asSystem(systemCtx(), (ctx) => refreshMetrics(ctx, { days }))
})

const people = `customer_id,kind,company_name,vat_number,first_name,last_name,email,email_verified,phone,street,city,postcode,country,household_id,loyalty_tier,birthday,created_at,updated_at
WC-900001,personal,,,Ada,Lovell,ada.lovell@posteo.example,true,,1 Mill Lane,Leeds,LS1 1AA,GB,,,,2024-01-05T10:00:00Z,2024-01-05T10:00:00Z
WC-900002,personal,,,Ben,Okafor,ben.okafor@posteo.example,true,,7 Dyke Road,Hove,BN3 1AA,GB,,,,2024-01-05T10:00:00Z,2024-01-05T10:00:00Z
`
const order = (number: string, customer: string, daysAgo: number, total: string, status = 'delivered', updated = 0) =>
  `order_number,customer_id,placed_at,status,payment_status,total,currency,delivered_at,updated_at
${number},${customer},${ago(daysAgo)},${status},paid,${total},GBP,,${ago(updated)}
`
const change = (id: string, daysAgo: number, after: number) =>
  `${JSON.stringify({ id, subscription: 'sub_8Fq2Lm', customer: 'cus_H00731', kind: 'upgraded', from_plan: 'Office 60', to_plan: 'Office 80', from_seats: 60, to_seats: 80, mrr_before: 124_000, mrr_after: after, currency: 'GBP', at: ago(daysAgo), reason: 'Third floor joined' })}\n`
const ingest = async (source: string, object: string, content: string) =>
  ingestFile(systemCtx(), { source, object, path: await fileOf(content), fileName: 'late' })
const restate = (limits?: Parameters<typeof restateLate>[1]) => restateLate(systemCtx(), limits)

const values = async (metric: MetricKey, entity: string) =>
  (
    await sql()`select value from unnest(${days}::date[]) d left join metric_value v on v.day = d and v.metric = ${metric} and v.entity_id = ${entity} order by d`
  ).map((row) => row.value as number | null)
const totals = async (metric: MetricKey) =>
  (await sql()`select value from metric_total where metric = ${metric} order by day`).map((row) => row.value as number)
/** Everything measured of everybody else, with the transaction that wrote it. */
const othersThan = (entity: string) =>
  sql()`select xmin::text, entity_id, metric, day::text from metric_value where entity_id <> ${entity} order by 2, 3, 4`
const standing = async () => ({
  values: [
    ...(await sql()`select entity_id, metric, day::text, version, value, part, whole, detail from metric_value order by 1, 2, 3`),
  ],
  current: [...(await sql()`select entity_id, metric, day::text, value, detail from metric_current order by 1, 2`)],
  totals: [...(await sql()`select metric, day::text, value, part, whole, entities from metric_total order by 1, 2`)],
})

describe('an order that arrives ten days late', () => {
  it('moves the days since of that customer and of the total, on every screen alike, and nothing else', async () => {
    const [others, before, first] = [
      await othersThan(ada),
      await totals('bought_to_date'),
      await values('bought_to_date', ada),
    ]
    expect(first).toEqual([null, null, null, null])
    await ingest('shop', 'order', order('W-900001', 'WC-900001', 10, '20.00'))
    expect(await sql()`select fact, why, from_on::text from metric_late`).toMatchObject([
      { fact: 'customer_order', why: 'arrived', from_on: day(10) },
    ])
    expect(await restate()).toEqual({ records: 1, everybodyFrom: null })
    expect(await values('bought_to_date', ada)).toEqual([null, null, 2000, 2000])
    expect(await totals('bought_to_date')).toEqual(before.map((value, i) => value + (i < 2 ? 0 : 2000)))
    expect(await othersThan(ada)).toEqual(others)
    expect(await sql()`select 1 from metric_late`).toHaveLength(0)

    const analyst = await ctxAs('analyst')
    const answer = await getMetricAnswer(analyst, { key: 'bought_to_date', day: day(5), entity: ada })
    const why = { why: 'an order arrived late' }
    expect(answer).toMatchObject({
      value: (before[2] ?? 0) + 2000,
      restated: why,
      entity: { value: 2000, restated: why },
    })
    const page = await getMetric(analyst, { key: 'bought_to_date', range: 'all' })
    expect(page.trend.find((point) => point.day === day(5))?.value).toBe(answer.value)
    expect((await getAsOf(analyst, { grain: 'person', id: ada, valid: day(5) })).metrics.bought_to_date?.value).toBe(
      2000,
    )
    const line = async (reference: string) =>
      (await getReceipt(analyst, { reference })).lines.find(({ label }) => label === 'Restated')
    expect(await line(`metric:bought_to_date:${ada}:${day(5)}`)).toMatchObject({
      text: 'Because an order arrived late; it said nothing before',
      note: day(0),
    })
    expect(await line(`total:bought_to_date:${day(5)}`)).toMatchObject({ text: 'Because an order arrived late' })
    expect(await line(`total:bought_to_date:${day(20)}`)).toBeUndefined()
    const [current] =
      await sql()`select value from metric_current where metric = 'bought_to_date' and entity_id = ${ada}`
    expect(current?.value).toBe(2000)
  })

  it('moves them back when a later version takes it out, and says that it was changed', async () => {
    await ingest('shop', 'order', order('W-900001', 'WC-900001', 10, '20.00', 'refunded', -1 / 24))
    await restate()
    expect(await values('bought_to_date', ada)).toEqual([null, null, null, null])
    const receipt = await getReceipt(await ctxAs('analyst'), { reference: `total:bought_to_date:${day(5)}` })
    expect(receipt.lines).toContainEqual(expect.objectContaining({ text: 'Because an order changed later' }))
  })

  it('is nothing late when it is of today, or says nothing that counts', async () => {
    await ingest('shop', 'order', order('W-900002', 'WC-900002', 0, '10.00', 'placed', 0))
    await ingest('shop', 'order', order('W-900001', 'WC-900001', 10, '20.00', 'cancelled', -2 / 24))
    expect(await sql()`select 1 from metric_late`).toHaveLength(0)
  })
})

describe('a change of a subscription that arrives a month late', () => {
  it('moves revenue since then, and its import reverted moves all of it back', async () => {
    const before = await standing()
    const first = await values('mrr', marlowe)
    const { runId } = await ingest('billing', 'subscription_change', change('sc_late', 30, 200_000))
    await restate()
    expect(await values('mrr', marlowe)).toEqual([first[0], 200_000, 200_000, 200_000])
    await revertImport(await ctxAs('steward'), { runId })
    const tasks = await sql()`select key from graphile_worker._private_jobs where key = 'restate-metrics'`
    expect(tasks).toHaveLength(1)
    await restate()
    expect(await standing()).toEqual(before)
    const [mark] =
      await sql()`select why from metric_restatement where metric = 'mrr' and entity_id = ${marlowe} and day = ${day(5)}`
    expect(mark?.why).toBe('late withdrawn:subscription_change')
  })
})

it('follows late tickets, stages and use, each from its own day', async () => {
  const [tickets, users] = [await values('open_tickets', marlowe), await values('active_users', marlowe)]
  await ingest(
    'support',
    'ticket',
    `id,subject,description,status,priority,channel,requester_id,organization_id,known_issue_id,known_issue_title,created_at,first_response_at,first_response_due_at,solved_at,satisfaction,updated_at
49001,Beans late,They did not come.,open,high,email,910000000003,360000000007,,,${ago(25)},,,,,${ago(25)}
`,
  )
  await ingest(
    'product',
    'event',
    `${JSON.stringify({ type: 'track', messageId: 'msg-late', userId: 'usr_late', event: 'Signed in', properties: {}, timestamp: ago(8), receivedAt: ago(0), context: { groupId: 'ws_5512' } })}\n`,
  )
  await ingest(
    'crm',
    'stage_change',
    `change_id,account_id,stage,entered_at,reason,changed_by\nstg_late,CA-00731,onboarding,${ago(22)},Began anew,Tomas Verhey\n`,
  )
  const kinds = await sql()`select distinct fact from metric_late order by 1`
  expect(kinds.map((row) => row.fact)).toEqual(expect.arrayContaining(['event', 'stage_change', 'ticket']))
  await restate()
  const one = (value: number | null | undefined) => (value ?? 0) + 1
  expect(await values('open_tickets', marlowe)).toEqual([tickets[0], one(tickets[1]), one(tickets[2]), one(tickets[3])])
  expect(await values('active_users', marlowe)).toEqual([users[0], users[1], one(users[2]), users[3]])
  expect((await values('onboarding_time', marlowe)).slice(1, 3)).toEqual([2, 17])
})

it('measures whole days anew for everybody where a great many are late, and comes to the same', async () => {
  await ingest('shop', 'order', order('W-900003', 'WC-900001', 12, '30.00'))
  await ingest('shop', 'order', order('W-900004', 'WC-900002', 6, '40.00'))
  const done = await restate({ records: 1, atOnce: 1, days: 1 })
  expect(done).toEqual({ records: 1, everybodyFrom: day(6) })
  expect(await values('bought_to_date', ada)).toEqual([null, null, 3000, 3000])
  const folded = await standing()
  await asSystem(systemCtx(), (ctx) => refreshMetrics(ctx, { days }))
  expect(await standing()).toEqual(folded)
  expect(await restate()).toEqual({ records: 0, everybodyFrom: null })
})
