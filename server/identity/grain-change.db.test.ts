import { beforeEach, describe, expect, it } from 'vitest'
import { uuid5 } from '@/lib/uuid5'
import { ingestFile } from '@/server/ingest/ingest-file'
import { revertImport } from '@/server/ingest/revert-import'
import { fileOf } from '@/server/ingest/testing/sample-files'
import { lookup } from '@/server/lookup/lookup'
import { findCustomer } from '@/server/profile/find-customer'
import { insertDecision } from '@/server/review/insert-decision'
import { asSystem } from '@/server/ingest/claim-run'
import { systemCtx } from '@/server/spine/system-ctx'
import { ctxAs, testDatabase } from '@/test/database'
import { resolveRecords } from './resolve-records'

const { sql } = testDatabase()
const header =
  'customer_id,kind,company_name,vat_number,first_name,last_name,email,email_verified,phone,street,city,postcode,country,household_id,loyalty_tier,birthday,created_at,updated_at'
const row = (id: string, kind: 'personal' | 'business', email: string, day: number) =>
  `${id},${kind},${kind === 'business' ? `Firm of ${id}` : ''},,Ada,Lane ${id},${email},true,,1 Mill Row,Leeds,LS1 4AB,GB,,,,2026-01-0${id.at(-1)}T09:00:00Z,2026-03-0${day}T09:00:00Z`
const send = async (...rows: string[]) =>
  ingestFile(systemCtx(), {
    source: 'shop',
    object: 'customer',
    path: await fileOf(`${[header, ...rows].join('\n')}\n`),
    fileName: 'customers',
  })
const order = async (id: string) =>
  ingestFile(systemCtx(), {
    source: 'shop',
    object: 'order',
    path: await fileOf(
      `order_number,customer_id,placed_at,status,payment_status,total,currency,delivered_at,updated_at\nW-${id},${id},2026-02-01T09:00:00Z,delivered,paid,10.00,GBP,2026-02-02T09:00:00Z,2026-02-02T09:00:00Z\n`,
    ),
    fileName: 'orders',
  })
const recordOf = (id: string) => uuid5('shop', 'customer', id)
const places = async () =>
  (
    await sql()`select s.external_id as id, m.grain, m.number, f.external_id as entity from membership m
      join source_record s using (record_id) join source_record f on f.record_id = m.entity_id where s.object = 'customer' order by 1`
  ).map((place) => [place.id, place.grain, place.number, place.entity].join(' '))
const golden = async () =>
  (
    await sql()`select 'person' as grain, number from golden_person union all select 'account', number from golden_account order by 1, 2`
  ).map((one) => `${one.grain} ${one.number}`)

describe('a record that turns out to be something else', () => {
  beforeEach(async () => {
    await sql()`truncate source_record, source_record_version, attribute_history, identifier, record_link, membership, membership_history, identity_edge, candidate_pair, golden_person, golden_account, golden_value, customer_order, pin`
  })

  it('leaves its old customer to the others, takes a number of the new grain, and keeps its facts', async () => {
    await send(row('W1', 'personal', 'ada@lane.example', 1), row('W2', 'personal', 'ada@lane.example', 1))
    await send(row('W3', 'business', 'firm@lane.example', 1), row('W4', 'personal', 'other@lane.example', 1))
    await order('W1')
    expect(await places()).toEqual(['W1 person 1 W1', 'W2 person 2 W1', 'W3 account 1 W3', 'W4 person 3 W4'])
    await send(row('W1', 'business', 'ada@lane.example', 2))
    expect(await places()).toEqual(['W1 account 2 W1', 'W2 person 2 W2', 'W3 account 1 W3', 'W4 person 3 W4'])
    expect(await golden()).toEqual(['account 1', 'account 2', 'person 2', 'person 3'])
    expect(await sql()`select 1 from identity_edge where retracted_at is null`).toHaveLength(0)
    expect(await sql()`select 1 from customer_order where record_id = ${recordOf('W1')}`).toHaveLength(1)
    const values = await sql()`select distinct grain from golden_value where entity_id = ${recordOf('W1')}`
    expect(values.map((value) => value.grain)).toEqual(['account'])
  })

  it('never gives the number it left to another, and still answers to its old code and id', async () => {
    await send(row('W1', 'personal', 'ada@lane.example', 1), row('W2', 'personal', 'bea@lane.example', 1))
    await send(row('W2', 'business', 'bea@lane.example', 2))
    await send(row('W3', 'personal', 'cyd@lane.example', 1))
    expect(await places()).toEqual(['W1 person 1 W1', 'W2 account 1 W2', 'W3 person 3 W3'])
    const support = await ctxAs('support')
    const [hit] = await lookup(support, { q: 'P-00002' })
    expect(hit).toMatchObject({ grain: 'account', entityId: recordOf('W2'), code: 'A-00001' })
    expect(await findCustomer(support, { id: recordOf('W2') })).toEqual({ grain: 'account', entityId: recordOf('W2') })
  })

  it('is what it was when the import that changed it is reverted, a person’s decision included', async () => {
    await send(row('W1', 'personal', 'ada@lane.example', 1), row('W2', 'personal', 'bea@lane.example', 1))
    const pair = [recordOf('W1'), recordOf('W2')] as const
    await asSystem(systemCtx(), async (ctx) => {
      await insertDecision(ctx, {
        recordA: pair[0],
        recordB: pair[1],
        grain: 'person',
        verdict: 'same',
        evidence: {},
        weight: null,
      })
      await resolveRecords(ctx, pair)
    })
    const before = [await places(), await golden()]
    expect(before[0]).toEqual(['W1 person 1 W1', 'W2 person 2 W1'])
    const { runId } = await send(row('W1', 'business', 'ada@lane.example', 2))
    expect(await places()).toEqual(['W1 account 1 W1', 'W2 person 2 W2'])
    await revertImport(await ctxAs('steward'), { runId })
    expect([await places(), await golden()]).toEqual(before)
  })

  it('joins its new kind by the rules of that kind', async () => {
    await send(row('W1', 'personal', 'ada@lane.example', 1), row('W2', 'personal', 'ada@lane.example', 1))
    await send(row('W1', 'business', 'ada@lane.example', 2), row('W2', 'business', 'ada@lane.example', 2))
    expect((await places()).map((place) => place.split(' ').slice(0, 3).join(' '))).toEqual([
      'W1 account 1',
      'W2 account 2',
    ])
    const live = await sql()`select distinct grain from identity_edge where retracted_at is null`
    expect(live.every((edge) => edge.grain === 'account')).toBe(true)
    await send(row('W2', 'personal', 'ada@lane.example', 3))
    await send(row('W1', 'personal', 'ada@lane.example', 3))
    expect(await places()).toEqual(['W1 person 1 W1', 'W2 person 2 W1'])
    expect(await golden()).toEqual(['person 1'])
  })
})
