import { beforeAll, describe, expect, it } from 'vitest'
import { inTransaction } from '@/db/transaction'
import { v4 } from '@/lib/uuid4'
import { databaseRole, type Role } from '@/model/access/roles'
import { type TableRule, tableRules } from '@/model/access/tables'
import { goldenGrains } from '@/model/grains'
import { plantCustomer } from '@/server/profile/testing/plant-customer'
import { ctxAs, testDatabase } from '@/test/database'

const owner = testDatabase()

const bookTables = Object.entries(tableRules as Record<string, TableRule>).flatMap(([table, { book }]) =>
  book?.mostly ? [{ table, column: book.column, before: book.before }] : [],
)

/** A record of every grain in each of three books and in none, a visitor of nobody, and one that belongs to no customer. */
const records: string[] = []

beforeAll(async () => {
  let number = 0
  for (const grain of goldenGrains)
    for (const books of [['South'], ['North'], ['North', 'South'], []])
      records.push(
        await plantCustomer(owner.sql(), { grain, number: ++number, fields: { name: `Kettle ${number}` }, books }),
      )
  const visitor = v4()
  await owner.sql()`insert into membership ${owner.sql()({ record_id: visitor, grain: 'visitor', number: 1, entity_id: visitor, since: '2026-11-20' })}`
  records.push(visitor, v4())
  for (const { table, column, before } of bookTables) await fill(table, column, before)
})

const blank: Record<string, unknown> = {
  uuid: v4(),
  text: 'x',
  integer: 1,
  bigint: 1,
  jsonb: {},
  boolean: false,
  date: '2026-11-20',
  'timestamp with time zone': '2026-11-20T09:00:00Z',
}

/** One row for each record, and with `before` one more for each that names another customer first. */
async function fill(table: string, column: string, before?: string): Promise<void> {
  const sql = owner.sql()
  const columns = await sql`
    select column_name, data_type from information_schema.columns
    where table_schema = 'public' and table_name = ${table} and is_nullable = 'NO' and column_default is null`
  const empty = Object.fromEntries(columns.map((one) => [one.column_name, blank[one.data_type]]))
  const keys = ['fact_id', 'event_id', 'target_record_id'].filter((key) => key in empty)
  const row = (asked: string, first?: string) => ({
    ...empty,
    ...Object.fromEntries(keys.map((key) => [key, v4()])),
    [column]: asked,
    ...(before && first ? { [before]: first } : {}),
  })
  const rows = [...records.map((one) => row(one)), ...(before ? records.map((one) => row(v4(), one)) : [])]
  for (const one of rows) await sql`insert into ${sql(table)} ${sql(one)}`
}

/** The ids a statement gives somebody of this role and book, asked as nothing but the database would stop them. */
async function seenBy(role: Role, books: string[], text: string): Promise<string[]> {
  const ctx = await ctxAs(role, { books })
  const who = { databaseRole: databaseRole(role), session: ctx.actor.session, readOnly: true }
  return inTransaction(ctx.db, who, async (tx) => (await tx.execute<{ id: string }>(text)).map((row) => row.id))
}

describe('the rows of a book', () => {
  it.each(bookTables)('of $table are those whose customer is in it', async ({ table, column, before }) => {
    const asked = before ? `coalesce(${before}, ${column})` : column
    const text = `select ${asked} as id from ${table} order by 1`
    for (const books of [['South'], ['North', 'South'], ['Nowhere'], []]) {
      const right = await owner
        .sql()
        .unsafe(`select ${asked} as id from ${table} where kith_in_book(${asked}, $1::text[]) order by 1`, [books])
      expect(await seenBy('success', books, text)).toEqual(right.map((row) => row.id))
    }
    const all = await owner.sql().unsafe(text)
    expect(all.length).toBeGreaterThan(0)
  })
})

describe('names', () => {
  const text = `select entity_id as id from kith_find_name('kettle', 100) order by 1`

  it('are found in the book alone, however they are asked for', async () => {
    for (const books of [['South'], ['North', 'South'], []]) {
      const visible = goldenGrains.map((grain) => `select entity_id as id from golden_${grain}`).join(' union all ')
      const seen = await seenBy('success', books, `${visible} order by 1`)
      expect(await seenBy('success', books, text)).toEqual(seen)
    }
    expect(await seenBy('steward', [], text)).toHaveLength(goldenGrains.length * 4)
  })

  it('are not for who reads none', async () => {
    await expect(seenBy('analyst', [], text)).rejects.toMatchObject({ cause: { code: '42501' } })
  })
})
