import { drizzle } from 'drizzle-orm/postgres-js'
import postgres from 'postgres'
import { appUrl, isPooled } from './connection-urls'
import { guardTransactions } from './guard-transactions'
import * as schema from './schema'

function connect(url: string, max: number) {
  const client = postgres(url, {
    max,
    prepare: !isPooled(),
    idle_timeout: 60,
    max_lifetime: 900,
    connect_timeout: 5,
    // Notices may carry values; they are not for the log.
    onnotice: () => {},
    // A kept statement is planned anew for its values: those of a customer of thousands are unlike those of one.
    connection: { application_name: 'kith', plan_cache_mode: 'force_custom_plan' },
  })
  return { client, db: drizzle(guardTransactions(client), { schema, casing: 'snake_case' }) }
}

export type Database = ReturnType<typeof connect>['db']
export type Transaction = Parameters<Parameters<Database['transaction']>[0]>[0]

type Kept = { url: string; client: ReturnType<typeof postgres>; db: Database }
const kept = globalThis as typeof globalThis & { kithDatabase?: Kept }

/** The application's connection pool, as the login role. Reads and writes go through `inTransaction` only. */
export function database(): Database {
  const url = appUrl()
  if (kept.kithDatabase?.url !== url) kept.kithDatabase = { url, ...connect(url, 16) }
  return kept.kithDatabase.db
}

/** Ends the pool; for scripts, the worker and tests. */
export async function closeDatabase(): Promise<void> {
  const open = kept.kithDatabase
  kept.kithDatabase = undefined
  await open?.client.end({ timeout: 5 })
}
