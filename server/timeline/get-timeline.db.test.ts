import { beforeAll, describe, expect, it } from 'vitest'
import { uuid5 } from '@/lib/uuid5'
import { v4 } from '@/lib/uuid4'
import { ctxAs, testDatabase } from '@/test/database'
import { plantCustomer, plantedAt, plantedId } from '../profile/testing/plant-customer'
import { getTimeline } from './get-timeline'

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
    let before: string | undefined
    do {
      const page = await getTimeline(ctx, { grain: 'account', id, ...(before ? { before } : {}) })
      for (const day of new Set(page.items.map((item) => item.day))) days.push(day)
      events += page.items.filter((item) => item.kind === 'usage').reduce((sum, item) => sum + item.count, 0)
      notes += page.items.filter((item) => item.kind === 'note').length
      before = page.next ?? undefined
    } while (before)
    expect(events).toBe(6000)
    expect(notes).toBe(5)
    expect(days).toEqual([...new Set(days)].toSorted().reverse())
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

  it('leaves out what the role may not read', async () => {
    const page = await getTimeline(await ctxAs('support', { now }), { grain: 'account', id, kinds: ['money'] })
    expect(page.items).toEqual([])
    const seen = await getTimeline(await ctxAs('auditor', { now }), { grain: 'account', id, kinds: ['money'] })
    expect(seen.items).toHaveLength(1)
  })

  it.each(['analyst', 'admin'] as const)('refuses %s', async (role) => {
    await expect(getTimeline(await ctxAs(role), { grain: 'account', id })).rejects.toMatchObject({ kind: 'refused' })
  })
})
