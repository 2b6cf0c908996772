import { beforeAll, describe, expect, it } from 'vitest'
import { sql as raw } from 'drizzle-orm'
import { inTransaction } from '@/db/transaction'
import { v4 } from '@/lib/uuid4'
import { databaseRole, type Role } from '@/model/access/roles'
import { plantCustomer, plantedAt, plantedId } from '@/server/profile/testing/plant-customer'
import type { Ctx } from '@/server/spine/ctx'
import { ctxAs, testDatabase } from '@/test/database'

const owner = testDatabase()
const [south, north, nobody, person] = [
  plantedId('account', 1),
  plantedId('account', 2),
  plantedId('account', 3),
  plantedId('person', 4),
] as const
const gone = v4()

beforeAll(async () => {
  const sql = owner.sql()
  const account = (number: number, books: string[]) =>
    plantCustomer(sql, {
      grain: 'account',
      number,
      fields: { name: `Account ${number}` },
      books,
      metrics: { health: 50, mrr: 100, open_tickets: 1 },
    })
  await account(1, ['South'])
  await account(2, ['North'])
  await account(3, [])
  await plantCustomer(sql, {
    grain: 'person',
    number: 4,
    fields: { name: 'Ada' },
    books: ['South'],
    metrics: { order_count: 3 },
  })
  await sql`insert into metric_current ${sql({ entity_id: gone, metric: 'health', day: '2026-11-20', grain: 'account', version: 1, value: 1, computed_at: plantedAt })}`
  await sql`insert into metric_value (entity_id, metric, day, grain, version, value, currency, detail)
    select entity_id, metric, day, grain, version, value, currency, detail from metric_current`
})

/** What is there for somebody who asks the database itself under their role, past every query of ours. */
async function seen(ctx: Ctx, table: 'metric_value' | 'metric_current'): Promise<string[]> {
  const role = ctx.actor.role as Role
  const who = { databaseRole: databaseRole(role), session: ctx.actor.session, readOnly: true }
  const names = new Map<string, string>([
    [south, 'south'],
    [north, 'north'],
    [nobody, 'nobody'],
    [person, 'person'],
    [gone, 'gone'],
  ])
  return inTransaction(ctx.db, who, async (tx) => {
    const rows = await tx.execute<{ entity_id: string; metric: string }>(
      raw`select entity_id, metric from ${raw.raw(table)} order by 1, 2`,
    )
    return rows.map((row) => `${names.get(row.entity_id)} ${row.metric}`).sort()
  })
}

const of = (names: readonly string[], metrics: readonly string[]) =>
  names.flatMap((name) => metrics.map((metric) => `${name} ${metric}`)).sort()
const three = ['health', 'mrr', 'open_tickets']

describe.each(['metric_value', 'metric_current'] as const)('%s', (table) => {
  it('shows a success manager the accounts of the own book and no other value', async () => {
    expect(await seen(await ctxAs('success', { books: ['South'] }), table)).toEqual(of(['south'], three))
    expect(await seen(await ctxAs('success', { books: ['North', 'South'] }), table)).toEqual(
      of(['north', 'south'], three),
    )
    expect(await seen(await ctxAs('success', { books: [] }), table)).toEqual([])
  })

  it('shows support no value in money', async () => {
    const all = await seen(await ctxAs('support'), table)
    expect(all.filter((one) => one.endsWith('mrr'))).toEqual([])
    expect(all).toContain('north health')
  })

  it.each(['steward', 'analyst', 'auditor', 'admin'] as const)('shows the %s all of them', async (role) => {
    expect(await seen(await ctxAs(role), table)).toEqual(
      [...of(['south', 'north', 'nobody'], three), 'gone health', 'person order_count'].sort(),
    )
  })

  it('shows nothing to a session that has ended', async () => {
    const ctx = await ctxAs('success', { books: ['South'] })
    await owner.sql()`update session set revoked_at = now()`
    expect(await seen(ctx, table)).toEqual([])
  })
})
