import { drizzle } from 'drizzle-orm/postgres-js'
import postgres from 'postgres'
import { appUrl } from '@/db/connection-urls'
import * as schema from '@/db/schema'
import { sharedReads } from '@/db/shared-reads'
import type { Ctx } from '@/server/spine/ctx'
import { readerOf } from '@/server/spine/reader-of'

export type Statement = { text: string; parameters: unknown[] }

/** The statements a piece of work sends to the database, in order, once figures are kept that a server keeps. */
export async function capturedSql(ctx: Ctx, work: (ctx: Ctx) => Promise<unknown>): Promise<Statement[]> {
  const statements: Statement[] = []
  const client = postgres(appUrl(), { max: 2 })
  const logger = { logQuery: (text: string, parameters: unknown[]) => void statements.push({ text, parameters }) }
  const db = drizzle(client, { schema, casing: 'snake_case', logger })
  const asked = () => work({ ...ctx, db, reads: sharedReads(db, readerOf(ctx)) })
  await asked()
  statements.length = 0
  await asked()
  await client.end()
  return statements
}

/** Sends the statements again over a bare connection pool, as one transaction under the same role. */
export function replayer(
  statements: Statement[],
  max: number,
): { once: () => Promise<void>; end: () => Promise<void> } {
  const client = postgres(appUrl(), { max, connection: { plan_cache_mode: 'force_custom_plan' } })
  drizzle(client)
  const once = () =>
    client.begin(async (sql) => {
      for (const { text, parameters } of statements) await sql.unsafe(text, parameters as never[], { prepare: true })
    })
  return { once: async () => void (await once()), end: () => client.end() }
}
