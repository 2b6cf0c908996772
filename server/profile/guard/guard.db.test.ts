import { beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { v4 } from '@/lib/uuid4'
import { listValueHistory } from '@/server/receipt/list-value-history'
import { getReceipt } from '@/server/receipt/get-receipt'
import type { Ctx } from '@/server/spine/ctx'
import { getLanes } from '@/server/timeline/get-lanes'
import { getTimeline } from '@/server/timeline/get-timeline'
import { ctxAs, testDatabase } from '@/test/database'
import { lookup } from '../../lookup/lookup'
import { listOrders } from '../list-orders'
import { listRelationships } from '../list-relationships'
import { listTickets } from '../list-tickets'
import { revealField } from '../reveal-field'
import { plantCustomer, plantedAt, plantedId } from '../testing/plant-customer'
import { answerGuard } from './answer-guard'
import { getGuard } from './get-guard'

const owner = testDatabase()
const [mill, tannery, caller] = [1, 2, 3].map((n) => plantedId('person', n)) as [string, string, string]
const dana = { grain: 'person', id: mill } as const
const order = v4()

beforeAll(async () => {
  const sql = owner.sql()
  const plant = (number: number, fields: Record<string, string>, masked: Record<string, string>) =>
    plantCustomer(sql, {
      grain: 'person',
      number,
      fields: { name: 'Dana Whitlock', phone: '+441134960177', ...fields },
      masked: { phone: '•••• 177', ...masked },
      identifiers: { phone: '+441134960177' },
    })
  const hidden = { street: '•••', birthday: '•••' }
  await plant(1, { street: '27 Mill Lane', city: 'Leeds', birthday: '1986-04-12' }, hidden)
  await plant(2, { street: '4 Tannery Row', city: 'Leeds', birthday: '1959-11-02' }, hidden)
  await plant(3, {}, {})
  await sql`insert into customer_order ${sql({ record_id: mill, fact_id: order, source: 'shop', external_id: 'W-1', status: 'delivered', payment_status: 'paid', placed_at: plantedAt, total: 900, currency: 'GBP' })}`
  await sql`insert into source_record ${sql({ record_id: order, source: 'shop', object: 'order', external_id: 'W-1', subject_id: mill, version: 1, content_hash: 'x', first_arrived_at: plantedAt, arrived_at: plantedAt, run_id: v4(), line: 1 })}`
})

beforeEach(async () => {
  const sql = owner.sql()
  await sql`truncate candidate_pair, guard_answer, reveal`
  for (const other of [mill, tannery]) {
    const [record_a, record_b] = [other, caller].toSorted()
    await sql`insert into candidate_pair ${sql({ record_a: record_a ?? '', record_b: record_b ?? '', grain: 'person', reason: 'lookalike', weight: 3, probability: 0.87, band: 'unsure', status: 'open', found_at: plantedAt })}`
  }
  await sql`update golden_person set open_pairs = 1`
})

describe('the guard', () => {
  it('asks what tells namesakes apart, also those who only share a third look-alike, and never shows whose answer it is', async () => {
    const guard = await getGuard(await ctxAs('support'), dana)
    expect(guard).toMatchObject({ closed: true, probability: expect.closeTo(0.87, 3), known: null })
    expect(guard?.question).toEqual({
      of: 'street_initial',
      text: 'Which street do we deliver to?',
      answers: [
        { text: 'Starts with M', entityId: mill },
        { text: 'Starts with T', entityId: tannery },
      ],
      pair: null,
    })
    expect(guard?.hidden).toEqual(expect.arrayContaining(['street', 'city', 'birthday']))
    expect(guard?.hidden).not.toContain('phone')
    expect(JSON.stringify(guard)).not.toMatch(/Mill|Tannery|1986/)
  })

  it('asks of one who is too bare to be told apart which of the others they are', async () => {
    const guard = await getGuard(await ctxAs('support'), { grain: 'person', id: caller })
    expect(guard?.question?.answers.map((answer) => answer.entityId)).toEqual([mill, tannery])
  })

  const closedDoors: Record<string, (ctx: Ctx) => Promise<unknown>> = {
    timeline: (ctx) => getTimeline(ctx, dana),
    lanes: (ctx) => getLanes(ctx, { ...dana, from: '2026-11-01', to: '2026-11-22' }),
    orders: (ctx) => listOrders(ctx, dana),
    relationships: (ctx) => listRelationships(ctx, dana),
    'receipt of what differs': (ctx) => getReceipt(ctx, { reference: `value:person:${mill}:city` }),
    'history of what differs': (ctx) => listValueHistory(ctx, { ...dana, field: 'city' }),
    'receipt of an order': (ctx) => getReceipt(ctx, { reference: `fact:customer_order:${order}:total` }),
    'receipt of a record': (ctx) => getReceipt(ctx, { reference: `record:${mill}:city` }),
    reveal: (ctx) => revealField(ctx, { ...dana, field: 'street', purpose: 'service', reason: 'where to send it' }),
  }
  it.each(Object.entries(closedDoors))('keeps the %s shut until it is answered, and opens it then', async (_, open) => {
    const support = await ctxAs('support')
    await expect(open(support)).rejects.toMatchObject({ kind: 'refused' })
    await expect(open({ ...support, actor: (await ctxAs('support')).actor })).rejects.toMatchObject({ kind: 'refused' })
    await answerGuard(support, { ...dana, known: 'this', asked: 'street_initial' })
    await expect(open(support)).resolves.toBeDefined()
    const later: Ctx = { ...support, now: new Date(support.now.getTime() + 31 * 60_000) }
    await expect(open(later)).rejects.toMatchObject({ kind: 'refused' })
  })

  it('leaves open what both surely share', async () => {
    const support = await ctxAs('support')
    await expect(
      revealField(support, { ...dana, field: 'phone', purpose: 'service', reason: 'call back on W-1' }),
    ).resolves.toMatchObject({ value: '+441134960177' })
    await expect(getReceipt(support, { reference: `value:person:${mill}:phone` })).resolves.toBeDefined()
    await expect(listTickets(support, dana)).resolves.toBeDefined()
  })

  it('tells nothing in the look-up that tells them apart', async () => {
    const hits = await lookup(await ctxAs('support'), { q: 'Dana Whitlock' })
    expect(hits).toHaveLength(3)
    expect(JSON.stringify(hits)).not.toContain('Leeds')
    expect(JSON.stringify(await lookup(await ctxAs('steward'), { q: 'Dana Whitlock' }))).toContain('Leeds')
  })

  it('stays shut when it is neither, and stands in the audit', async () => {
    const support = await ctxAs('support')
    await answerGuard(support, { ...dana, known: 'neither', asked: 'street_initial' })
    expect(await getGuard(support, dana)).toMatchObject({ closed: true, known: { known: 'neither' } })
    const [entry] = await owner.sql()`select action, detail from audit_entry order by seq desc limit 1`
    expect(entry).toMatchObject({ action: 'answerGuard', detail: { entityId: mill, known: 'neither' } })
  })

  it('keeps nobody else out, and lets nobody else answer', async () => {
    const steward = await ctxAs('steward')
    await expect(getTimeline(steward, dana)).resolves.toBeDefined()
    expect(await getGuard(steward, dana)).toMatchObject({ closed: false })
    await expect(answerGuard(steward, { ...dana, known: 'this', asked: null })).rejects.toMatchObject({
      kind: 'refused',
    })
    expect(await getGuard(await ctxAs('success'), dana)).toBeNull()
  })
})
