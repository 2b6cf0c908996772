import { sql } from 'drizzle-orm'
import postgres from 'postgres'
import { describe, expect, it } from 'vitest'
import { testDatabase } from '@/test/database'
import { database, type Transaction } from './client'
import { appUrl } from './connection-urls'
import { sharedReads } from './shared-reads'

const owner = testDatabase()
const who = { databaseRole: 'kith_system', session: null, readOnly: true }
const reads = () => sharedReads(database(), who)

async function one<T>(tx: Transaction, text: string): Promise<T | undefined> {
  const rows = await tx.execute<{ one: T }>(sql.raw(`select ${text} as one`))
  return rows[0]?.one
}
const began = (tx: Transaction) => one<string>(tx, "to_char(now(), 'HH24:MI:SS.US') || pg_backend_pid()")
const later = () => new Promise((resolve) => setTimeout(resolve, 40))

describe('shared reads', () => {
  it('run one after the other in one transaction, under the role, and end it soon after the last', async () => {
    const read = reads()
    const [first, second] = [await read(began), await read(began)]
    expect(second).toBe(first)
    expect(await read((tx) => one(tx, "current_user || current_setting('transaction_read_only')"))).toBe(
      'kith_systemon',
    )
    await later()
    expect(await read(began)).not.toBe(first)
    const open = () =>
      owner.sql()`select 1 from pg_stat_activity where state like 'idle in transaction%' and usename = 'kith_login'`
    await expect.poll(async () => (await open()).length).toBe(0)
  })

  it('run at the same time in three transactions at most, and see what was committed in between', async () => {
    const read = reads()
    const all = await Promise.all(Array.from({ length: 9 }, () => read(began)))
    expect(new Set(all).size).toBe(3)
    const products = (tx: Transaction) => one<string>(tx, '(select count(*) from product)')
    const seen = await read(async (tx) => {
      const before = await products(tx)
      await owner.sql()`insert into product (sku, name, category, price, currency) values ('new', 'new', 'test', 1, 'GBP')`
      return [before, await products(tx)]
    })
    expect(seen).toEqual(['0', '1'])
  })

  it('fails alone: neighbours in its transaction are answered, and so is the next', async () => {
    const read = reads()
    const failing = () => read((tx) => one(tx, '1 / (select 0 from pg_sleep(0.02))'))
    const slow = () => read((tx) => one<string>(tx, "(select 'whole' from pg_sleep(0.03))"))
    const outcomes = await Promise.allSettled([
      ...Array.from({ length: 3 }, failing),
      ...Array.from({ length: 9 }, slow),
    ])
    expect(outcomes.map((outcome) => outcome.status)).toEqual([
      ...Array.from({ length: 3 }, () => 'rejected'),
      ...Array.from({ length: 9 }, () => 'fulfilled'),
    ])
    expect(await read((tx) => one(tx, "'next'"))).toBe('next')
    await expect(read(() => Promise.reject(new Error('of the reader’s own')))).rejects.toThrow('own')
    expect(await read((tx) => one(tx, "'after'"))).toBe('after')
  })

  it('is run again where the backend dies under it', async () => {
    const read = reads()
    const pid = await read((tx) => one<number>(tx, 'pg_backend_pid()'))
    const other = postgres(appUrl(), { max: 1 })
    const again = read(async (tx) => {
      const mine = await one<number>(tx, 'pg_backend_pid()')
      if (mine === pid) {
        await other`select pg_terminate_backend(${mine ?? 0})`
        await later()
      }
      return one<number>(tx, 'pg_backend_pid()')
    })
    expect(await again).not.toBe(pid)
    await other.end()
  })

  it('leaves a database that cannot be reached to say so', async () => {
    const read = sharedReads(database(), { ...who, databaseRole: 'nobody_at_all' })
    await expect(read(began)).rejects.toThrow()
    await expect(read(began)).rejects.toThrow()
  })
})
