import postgres from 'postgres'
import { afterAll, beforeAll } from 'vitest'
import { closeDatabase } from '@/db/client'
import { env } from '@/lib/env'
import { v4 } from '@/lib/uuid4'

export { ctxAs } from './ctx-as'

/**
 * Gives the test file a database of its own, cloned from the migrated template and dropped at the end. Call it once at
 * the top of the file; `sql` is a connection as the owner, past all policies, for looking at what is really there.
 */
export function testDatabase(): { sql: () => postgres.Sql } {
  const name = `kith_test_${process.pid}_${v4().slice(0, 8)}`
  const base = process.env.DATABASE_URL ?? ''
  let owner: postgres.Sql
  beforeAll(async () => {
    // Clones of one template are made one at a time. Copying its files costs a quarter of logging each of its pages.
    await asAdmin(base, async (admin) => {
      await admin`select pg_advisory_lock(4716)`
      await admin.unsafe(`create database ${name} template kith_template strategy file_copy`)
    })
    const url = new URL(base)
    url.pathname = `/${name}`
    // The environment was read before; point it at the clone.
    env().DATABASE_URL = url.toString()
    owner = postgres(url.toString(), { max: 2, onnotice: () => {} })
  })
  afterAll(async () => {
    await closeDatabase()
    await owner.end()
    await asAdmin(base, (admin) => drop(admin, name))
  })
  return { sql: () => owner }
}

/** A connection of the application may take a moment to close, and the owner may not end it; the server is thrown away anyway. */
async function drop(admin: postgres.Sql, name: string): Promise<void> {
  for (let attempt = 0; attempt < 20; attempt++) {
    const gone = await admin.unsafe(`drop database if exists ${name}`).then(
      () => true,
      () => false,
    )
    if (gone) return
    await new Promise((resolve) => setTimeout(resolve, 250))
  }
}

async function asAdmin(base: string, work: (admin: postgres.Sql) => Promise<unknown>) {
  const admin = postgres(base, { max: 1, onnotice: () => {} })
  try {
    await work(admin)
  } finally {
    await admin.end()
  }
}

/**
 * Empties these tables (names with spaces between), past all policies. What a test wrote is little: deleting it costs far
 * less than truncating, which gives each table and index a new file and has every connection plan anew.
 */
export async function empty(sql: postgres.Sql, tables: string): Promise<void> {
  await sql.unsafe(
    tables
      .split(' ')
      .map((table) => `delete from ${table}`)
      .join(';'),
  )
}
