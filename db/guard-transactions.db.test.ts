import { sql } from 'drizzle-orm'
import postgres from 'postgres'
import { describe, expect, it } from 'vitest'
import { testDatabase } from '@/test/database'
import { database } from './client'
import { appUrl } from './connection-urls'
import { TransactionLost } from './guard-transactions'
import { inTransaction } from './transaction'

const owner = testDatabase()
const system = { databaseRole: 'kith_system', session: null, readOnly: false }
const insert = (key: string) =>
  sql`insert into product (sku, name, category, price, currency) values (${key}, ${key}, 'test', 1, 'GBP')`

/** Ends a backend from another connection of the same login. */
async function kill(pid: number) {
  const other = postgres(appUrl(), { max: 1 })
  await other`select pg_terminate_backend(${pid})`
  await other.end()
}

describe('a transaction whose backend dies', () => {
  it('keeps nothing, runs no later statement anywhere and leaves other transactions alone', async () => {
    const db = database()
    let reached = false
    const outcome = inTransaction(db, system, async (tx) => {
      await tx.execute(insert('half'))
      const [row] = await tx.execute<{ pid: number }>(sql`select pg_backend_pid() as pid`)
      await kill(row?.pid ?? 0)
      await new Promise((resolve) => setTimeout(resolve, 100))
      const other = inTransaction(db, system, async (inner) => {
        await inner.execute(insert('other'))
        await new Promise((resolve) => setTimeout(resolve, 50))
      })
      await expect(tx.execute(insert('late')).then(() => 'ran')).rejects.toThrow()
      await other
      reached = true
    })
    await expect(outcome).rejects.toThrow()
    await expect.poll(() => reached).toBe(true)
    const rows = await owner.sql()`select sku from product order by sku`
    expect(rows.map((row) => row.sku)).toEqual(['other'])
  })

  it('neither commits nor rolls back on a connection that is somebody else’s by then', async () => {
    const db = database()
    for (let round = 0; round < 20; round++) {
      const lost = inTransaction(db, system, async (tx) => {
        const [row] = await tx.execute<{ pid: number }>(sql`select pg_backend_pid() as pid`)
        await tx.execute(insert(`lost-${round}`))
        await kill(row?.pid ?? 0)
        await new Promise((resolve) => setTimeout(resolve, 20))
      }).then(
        () => 'kept',
        (error) => error,
      )
      const steady = inTransaction(db, system, async (tx) => {
        await tx.execute(insert(`steady-${round}-a`))
        await new Promise((resolve) => setTimeout(resolve, 40))
        await tx.execute(insert(`steady-${round}-b`))
      })
      expect(await lost).toBeInstanceOf(TransactionLost)
      await steady
    }
    const [count] =
      await owner.sql()`select count(*) filter (where sku like 'steady%')::int as steady, count(*) filter (where sku like 'lost%')::int as lost from product`
    expect(count).toEqual({ steady: 40, lost: 0 })
  })

  it('reads no table outside a role: the login role alone is refused', async () => {
    await expect(database().execute(sql`select 1 from product`)).rejects.toMatchObject({ cause: { code: '42501' } })
  })
})
