import { rmSync } from 'node:fs'
import { dirname } from 'node:path'
import postgres from 'postgres'
import { migrate } from '@/db/migrate'
import { env } from '@/lib/env'
import { removeServer } from '@/scripts/postgres/remove-server.mjs'
import { serverDir } from '@/scripts/postgres/server-dir.mjs'
import { startPostgres } from '@/scripts/postgres/start-postgres.mjs'
import { atSignal } from './at-signal'

/** What a throwaway database need not wait for. */
const hasty = { fsync: 'off', synchronous_commit: 'off', full_page_writes: 'off', shared_buffers: '128MB' }

/**
 * A fresh migrated database for this process, on the server DATABASE_URL names or, without it, on one started here; this
 * process is pointed at it. `stop` removes both. Throws a sentence where neither is to be had.
 */
export async function testServer(): Promise<{ stop: () => Promise<void> }> {
  if (process.env.DATABASE_URL) return databaseOn(process.env.DATABASE_URL, async () => {})
  const dir = serverDir(`laws-${process.pid}-server`)
  const server = await startPostgres({ dir, name: 'laws', settings: hasty }).catch((error: unknown) => {
    const why = error instanceof Error ? error.message : String(error)
    throw new Error(
      `There is no database to try the laws on. Set DATABASE_URL to a server where one may be made. ${why}`,
    )
  })
  const end = async () => {
    await server.stop()
    await removeServer(dir)
    rmSync(dirname(dir), { recursive: true, force: true })
  }
  const callOff = atSignal(end)
  return databaseOn(server.ownerUrl, async () => {
    callOff()
    await end()
  })
}

async function databaseOn(base: string, end: () => Promise<void>): Promise<{ stop: () => Promise<void> }> {
  const name = `kith_laws_${process.pid}`
  await once(base, `drop database if exists ${name} with (force)`, `create database ${name}`)
  const url = new URL(base)
  url.pathname = `/${name}`
  process.env.DATABASE_URL = url.toString()
  env().DATABASE_URL = url.toString()
  await migrate(env().KITH_SECRET, url.toString())
  return {
    stop: async () => {
      await once(base, `drop database if exists ${name} with (force)`).catch(() => {})
      await end()
    },
  }
}

async function once(url: string, ...statements: string[]): Promise<void> {
  const sql = postgres(url, { max: 1, onnotice: () => {} })
  try {
    for (const statement of statements) await sql.unsafe(statement)
  } finally {
    await sql.end({ timeout: 2 })
  }
}
