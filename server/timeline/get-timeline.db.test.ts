import { beforeAll, describe, expect, it } from 'vitest'
import { uuid5 } from '@/lib/uuid5'
import { v4 } from '@/lib/uuid4'
import { ctxAs, testDatabase } from '@/test/database'
import { plantCustomer, plantedAt, plantedId } from '../profile/testing/plant-customer'
import type { TimelinePage } from './cut-page'
import { getTimeline } from './get-timeline'
import { unfoldLine } from './unfold-line'

const owner = testDatabase()
const id = plantedId('account', 1)
const now = new Date('2026-11-22T08:00:00Z')

beforeAll(async () => {
  const sql = owner.sql()
  await plantCustomer(sql, { grain: 'account', number: 1, fields: { name: 'Busy' } })
  await sql`
    insert into event (record_id, at, event_id, account_record_id, kind, source, run_id, arrived_at)
    select ${v4()}::uuid, timestamptz '2026-11-21 12:00Z' - n * interval '5 minutes', gen_random_uuid(), ${id}::uuid,
      case n % 3 when 0 then 'Signed in' when 1 then 'Feature used' else 'Invoice viewed' end, 'product', ${v4()}::uuid, now()
    from generate_series(1, 6000) n`
  for (let n = 1; n <= 5; n++) {
    await sql`insert into note ${sql({ record_id: id, fact_id: uuid5('note', String(n)), source: 'crm', external_id: `n${n}`, body: `Note ${n}`, at: `2026-11-${10 + n}T10:00:00Z` })}`
  }
  await sql`insert into invoice ${sql({ record_id: id, fact_id: v4(), source: 'billing', external_id: 'in_1', number: 'HC-1', currency: 'GBP', total: 5, status: 'open', issued_at: plantedAt })}`
})

describe('getTimeline', () => {
  it('read to its end holds each day once and counts every event', async () => {
    const ctx = await ctxAs('steward', { now })
    const days: string[] = []
    let events = 0
    let notes = 0
    let behind: string | undefined
    do {
      const page = await getTimeline(ctx, { grain: 'account', id, ...(behind ? { behind } : {}) })
      for (const day of new Set(page.items.map((item) => item.day))) days.push(day)
      events += page.items.filter((item) => item.kind === 'usage').reduce((sum, item) => sum + item.count, 0)
      notes += page.items.filter((item) => item.kind === 'note').length
      behind = page.next ?? undefined
    } while (behind)
    expect(events).toBe(6000)
    expect(notes).toBe(5)
    expect(days).toEqual([...new Set(days)].toSorted().reverse())
  })

  it('gives each of a thousand facts of one moment once', async () => {
    const busy = plantedId('account', 2)
    const sql = owner.sql()
    await plantCustomer(sql, { grain: 'account', number: 2, fields: { name: 'One moment' } })
    await sql`
      insert into ticket (record_id, fact_id, source, external_id, account_record_id, subject, status, priority, created_at, solved_at, changed_at)
      select ${busy}::uuid, gen_random_uuid(), 'support', 'T' || n, ${busy}::uuid, 'Ticket ' || n, 'solved', 'urgent',
        at, at, at
      from generate_series(1, 1000) n, (values (timestamptz '2026-11-20 10:00:00.123456Z')) moment(at)`
    await sql`
      insert into event (record_id, at, event_id, account_record_id, kind, source, run_id, arrived_at)
      select ${v4()}::uuid, timestamptz '2026-11-20 10:00:00.123456Z' - n * interval '1 minute', gen_random_uuid(), ${busy}::uuid,
        'Signed in', 'product', ${v4()}::uuid, now() from generate_series(0, 99) n`
    const ctx = await ctxAs('steward', { now })
    const opened: string[] = []
    const counts = { solved: 0, usage: 0, pages: 0 }
    for (let behind: string | null = ''; behind !== null; counts.pages++) {
      const page: TimelinePage = await getTimeline(ctx, { grain: 'account', id: busy, ...(behind ? { behind } : {}) })
      opened.push(...page.items.filter((item) => item.title.startsWith('Ticket ')).map((item) => item.id))
      counts.solved += page.items
        .filter((item) => item.id.startsWith('ticket_solved'))
        .reduce((sum, item) => sum + item.count, 0)
      counts.usage += page.items.filter((item) => item.kind === 'usage').reduce((sum, item) => sum + item.count, 0)
      behind = page.next
    }
    expect([opened.length, new Set(opened).size]).toEqual([1000, 1000])
    expect(counts).toMatchObject({ solved: 1000, usage: 100 })
    expect(counts.pages).toBeLessThan(20)
  })

  it('folds the uses of a day by kind', async () => {
    const page = await getTimeline(await ctxAs('steward', { now }), { grain: 'account', id, kinds: ['usage'] })
    expect(page.items.every((item) => item.kind === 'usage')).toBe(true)
    expect(
      page.items
        .filter((item) => item.day === '2026-11-20')
        .map((item) => item.title)
        .toSorted(),
    ).toEqual(['96 × Feature used', '96 × Invoice viewed', '96 × Signed in'])
  })

  it('says what an order holds', async () => {
    const sql = owner.sql()
    const order = v4()
    await sql`insert into customer_order ${sql({ record_id: id, fact_id: order, source: 'shop', external_id: 'W-1', status: 'delivered', payment_status: 'paid', placed_at: plantedAt, total: 900, currency: 'GBP' })}`
    await sql`insert into order_line ${sql({ order_id: order, fact_id: v4(), line: 1, sku: 'HC-1', product_name: 'Huila filter', quantity: 2, unit_price: 450, currency: 'GBP' })}`
    const page = await getTimeline(await ctxAs('steward', { now }), { grain: 'account', id, kinds: ['order'] })
    expect(page.items.map((item) => item.note)).toEqual(['2 × Huila filter, delivered'])
  })

  it('searches what is shown, usage by its kind, to the end of the stream', async () => {
    const ctx = await ctxAs('steward', { now })
    const found = await getTimeline(ctx, { grain: 'account', id, text: 'NOTE 3' })
    expect(found.items.map((item) => item.title)).toEqual(['Note 3'])
    const used = await getTimeline(ctx, { grain: 'account', id, text: 'feature' })
    expect(new Set(used.items.map((item) => item.fold.key))).toEqual(new Set(['usage Feature used']))
    expect((await getTimeline(ctx, { grain: 'account', id, text: '100%' })).items).toEqual([])
  })

  it('stops at the day it is asked to go back to, and leaves routine out when only changes are wanted', async () => {
    const ctx = await ctxAs('steward', { now })
    const page = await getTimeline(ctx, {
      grain: 'account',
      id,
      before: '2026-11-15',
      since: '2026-11-12',
      kinds: ['note'],
    })
    expect(page).toMatchObject({ next: null })
    expect(page.items.map((item) => item.title)).toEqual(['Note 4', 'Note 3', 'Note 2'])
    const changes = await getTimeline(ctx, { grain: 'account', id, changes: true })
    expect(changes.items.map((item) => item.kind)).not.toContain('usage')
    expect(changes.items.every((item) => item.tone !== 'minor')).toBe(true)
  })

  it('unfolds a line into all it stands for, with what an event carries for those who may read it', async () => {
    const ask = { grain: 'account', id, day: '2026-11-20', kind: 'usage', key: 'usage Signed in' } as const
    const seen = await unfoldLine(await ctxAs('steward', { now }), ask)
    expect([seen.items.length, seen.more]).toEqual([96, false])
    expect(seen.items.every((item) => item.said !== null)).toBe(true)
    const busy = plantedId('account', 2)
    const solved = await unfoldLine(await ctxAs('steward', { now }), {
      ...ask,
      id: busy,
      kind: 'ticket',
      key: 'solved',
    })
    expect([solved.items.length, solved.more]).toEqual([200, true])
    const analyst = await unfoldLine(await ctxAs('analyst', { now }), ask)
    expect([analyst.items.length, analyst.items.some((item) => item.said !== null)]).toEqual([96, false])
    await expect(unfoldLine(await ctxAs('admin', { now }), ask)).rejects.toMatchObject({ kind: 'refused' })
  })

  it('leaves out what the role may not read', async () => {
    const page = await getTimeline(await ctxAs('support', { now }), { grain: 'account', id, kinds: ['money'] })
    expect(page.items).toEqual([])
    const seen = await getTimeline(await ctxAs('auditor', { now }), { grain: 'account', id, kinds: ['money'] })
    expect(seen.items).toHaveLength(1)
  })

  it('tells the analyst of tickets by their number, without what they say, and of no notes', async () => {
    const analyst = await ctxAs('analyst', { now })
    const busy = { grain: 'account', id: plantedId('account', 2) } as const
    const { items } = await getTimeline(analyst, { ...busy, kinds: ['ticket'] })
    expect(items.length).toBeGreaterThan(0)
    expect(items.every((item) => item.of === null || /:(priority|solved_at)$/.test(item.of))).toBe(true)
    expect(items.some((item) => /Ticket \d/.test(item.title))).toBe(false)
    expect((await getTimeline(analyst, { grain: 'account', id, kinds: ['note'] })).items).toEqual([])
    expect((await getTimeline(analyst, { grain: 'account', id, kinds: ['money'] })).items).toHaveLength(1)
    expect((await getTimeline(analyst, { ...busy, text: 'Ticket 7' })).items).toEqual([])
  })

  it('refuses the admin', async () => {
    await expect(getTimeline(await ctxAs('admin'), { grain: 'account', id })).rejects.toMatchObject({ kind: 'refused' })
  })
})
