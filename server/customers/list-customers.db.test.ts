import { beforeAll, describe, expect, it } from 'vitest'
import { ctxAs, testDatabase } from '@/test/database'
import { plantCustomer } from '../profile/testing/plant-customer'
import type { Ctx } from '../spine/ctx'
import { listCustomers } from './list-customers'
import { recordExport } from './record-export'

const owner = testDatabase()
const plans = ['Office 20', 'Office 40', 'Office 60']

beforeAll(async () => {
  for (let i = 1; i <= 25; i++) {
    const fields = {
      name: `Roastery ${i % 5}`,
      ...(i % 4 ? { plan: plans[i % 3] ?? '', stage: i % 2 ? 'active' : 'at_risk' } : {}),
    }
    const metrics = i % 6 ? { mrr: (i % 3) * 1000, health: i * 4 } : undefined
    await plantCustomer(owner.sql(), {
      grain: 'account',
      number: i,
      fields,
      metrics,
      books: [i % 2 ? 'North' : 'South'],
    })
  }
  await plantCustomer(owner.sql(), {
    grain: 'person',
    number: 1,
    fields: { name: 'Ada Stone', email: 'ada@stone.example' },
    masked: { name: 'A. S.', email: 'a•••@s•••.example' },
    identifiers: { email: 'ada@stone.example' },
  })
})

/** Every id of a list, page by page; then again backwards from the end. */
async function walk(ctx: Ctx, sort: string, direction: 'asc' | 'desc') {
  const forth: string[] = []
  let after: string | undefined
  let before: string | null = null
  do {
    const page: Awaited<ReturnType<typeof listCustomers>> = await listCustomers(ctx, {
      grain: 'account',
      sort,
      direction,
      size: 4,
      after,
    })
    forth.push(...page.rows.map((row) => row.entityId))
    after = page.after ?? undefined
    before = page.before
  } while (after)
  const last = forth.length % 4 || 4
  const back: string[] = forth.slice(-last)
  while (before) {
    const page: Awaited<ReturnType<typeof listCustomers>> = await listCustomers(ctx, {
      grain: 'account',
      sort,
      direction,
      size: 4,
      before,
    })
    back.unshift(...page.rows.map((row) => row.entityId))
    before = page.before
  }
  return { forth, back }
}

describe('listCustomers', () => {
  it.each([
    ['name', 'asc'],
    ['plan', 'desc'],
    ['mrr', 'desc'],
    ['health', 'asc'],
    ['number', 'desc'],
  ] as const)('by %s %s shows each customer once, the same way back', async (sort, direction) => {
    const { forth, back } = await walk(await ctxAs('steward'), sort, direction)
    expect(forth).toHaveLength(25)
    expect(new Set(forth).size).toBe(25)
    expect(back).toEqual(forth)
  })

  it('filters by fields and metrics, counts exactly, and puts rows without a value last', async () => {
    const ctx = await ctxAs('analyst')
    const page = await listCustomers(ctx, {
      grain: 'account',
      sort: 'mrr',
      direction: 'desc',
      filters: [
        { key: 'stage', value: 'active' },
        { key: 'health_below', value: '60' },
      ],
    })
    expect(page.count).toEqual({ rows: page.rows.length, capped: false })
    expect(page.rows.every((row) => row.values.stage === 'active' && (row.metrics.health?.value ?? 100) < 60)).toBe(
      true,
    )
    const all = await listCustomers(ctx, { grain: 'account', sort: 'mrr', direction: 'desc' })
    const worth = all.rows.map((row) => row.metrics.mrr?.value)
    expect(worth.indexOf(undefined)).toBe(worth.filter((value) => value !== undefined).length)
  })

  it('shows a success role only its own book', async () => {
    const page = await listCustomers(await ctxAs('success', { books: ['North'] }), { grain: 'account' })
    expect(page.count.rows).toBe(13)
  })

  it.each([
    ['support', { grain: 'account', sort: 'mrr' }],
    ['support', { grain: 'account', sort: 'renews' }],
    ['support', { grain: 'account', filters: [{ key: 'mrr_from', value: '1' }] }],
    ['support', { grain: 'person', sort: 'email' }],
    ['analyst', { grain: 'person', sort: 'name' }],
    ['steward', { grain: 'account', sort: 'name; drop table golden_account' }],
    ['steward', { grain: 'account', filters: [{ key: 'nothing', value: '1' }] }],
    ['steward', { grain: 'account', after: 'eyJ4IjoxfQ' }],
  ] as const)('refuses %s what it may not list by: %o', async (role, wish) => {
    await expect(
      listCustomers(await ctxAs(role), { ...wish, filters: 'filters' in wish ? [...wish.filters] : [] }),
    ).rejects.toMatchObject({
      kind: 'bad-input',
    })
  })

  it('finds by code, by name and, for those who look customers up, by e-mail', async () => {
    const find = async (role: 'support' | 'analyst', q: string) =>
      (await listCustomers(await ctxAs(role), { grain: 'person', sort: 'number', q })).rows.length
    expect(await find('support', 'P-00001')).toBe(1)
    expect(await find('support', 'ada st')).toBe(1)
    expect(await find('support', 'ada@stone.example')).toBe(1)
    expect(await find('analyst', 'ada@stone.example')).toBe(0)
    expect(await find('analyst', 'Ada')).toBe(0)
  })

  it('gives a masked role the mask and never the value', async () => {
    const [row] = (await listCustomers(await ctxAs('support'), { grain: 'person', sort: 'number' })).rows
    expect(row?.values.email).toBeUndefined()
    expect(JSON.stringify(row)).not.toContain('ada@stone.example')
    expect(row?.masked.email).toBe('a•••@s•••.example')
  })

  it('writes an export into the audit without the values filtered by', async () => {
    const ctx = await ctxAs('support')
    await recordExport(ctx, {
      grain: 'person',
      q: 'ada@stone.example',
      columns: ['name'],
      filters: [{ key: 'city', value: 'Leeds' }],
    })
    const [entry] = await owner.sql()`select action, detail from audit_entry order by seq desc limit 1`
    expect(entry?.action).toBe('exportCustomers')
    expect(entry?.detail).toMatchObject({ filters: ['city'], searched: true })
    expect(JSON.stringify(entry?.detail)).not.toMatch(/ada|Leeds/)
  })
})
