import { readFileSync, rmSync } from 'node:fs'
import { dirname, join } from 'node:path'
import postgres from 'postgres'
import { closeDatabase } from '@/db/client'
import { migrate } from '@/db/migrate'
import { env } from '@/lib/env'
import { removeServer } from '@/scripts/postgres/remove-server.mjs'
import { serverDir } from '@/scripts/postgres/server-dir.mjs'
import { startPostgres } from '@/scripts/postgres/start-postgres.mjs'
import { atSignal } from './at-signal'
import { asPipeline } from './race-field'
import { sentRow } from './sent-row'
import { writeRows } from './send-rows'

/** A database server of its own, there to be killed; it starts again by itself. */
export type KillServer = {
  /** Kills the whole server at once, as a power cut would. */
  killServer: () => void
  /** Ends every connection of the application at once. */
  killConnections: () => Promise<void>
  /** Resolves once the server answers and nothing of the application is at work in it any more. */
  quiet: () => Promise<void>
  stop: () => Promise<void>
}

/** Starts a server of this name, points this process at it, and fills it with people who stand alone. */
export async function startKillServer(name: string, people: number): Promise<KillServer> {
  const dir = serverDir(name)
  const server = await startPostgres({ dir, name: 'kills', settings: { shared_buffers: '32MB' } })
  const end = async () => {
    await server.stop()
    await removeServer(dir)
    rmSync(dirname(dir), { recursive: true, force: true })
  }
  const callOff = atSignal(end)
  process.env.DATABASE_URL ||= server.ownerUrl
  env().DATABASE_URL = server.ownerUrl
  await migrate(env().KITH_SECRET, server.ownerUrl)
  await asPipeline((ctx) =>
    writeRows(
      ctx,
      Array.from({ length: people }, (_, key) => personRow(key)),
    ),
  )
  await closeDatabase()
  const admin = () => postgres(server.adminUrl, { max: 1, onnotice: () => {}, connect_timeout: 5 })
  return {
    killServer: () => process.kill(postmasterOf(dir), 'SIGKILL'),
    killConnections: () =>
      once(admin, (sql) => sql`select pg_terminate_backend(pid) from pg_stat_activity where ${ours(sql)}`),
    quiet: () => untilQuiet(admin),
    stop: async () => {
      callOff()
      await closeDatabase()
      await end()
    },
  }
}

const personRow = (key: number) =>
  sentRow({
    ...{ object: 'support.user', key, tick: key % 60, mail: 0, sure: false, phone: 0 },
    name: key % 4,
    tax: 0,
    link: 0,
  })

const postmasterOf = (dir: string) => Number(readFileSync(join(dir, 'data', 'postmaster.pid'), 'utf8').split('\n')[0])

const ours = (sql: postgres.Sql) => sql`datname = 'kith' and application_name = 'kith'`

async function once(admin: () => postgres.Sql, work: (sql: postgres.Sql) => Promise<unknown>): Promise<void> {
  const sql = admin()
  try {
    await work(sql)
  } finally {
    await sql.end({ timeout: 2 })
  }
}

async function untilQuiet(admin: () => postgres.Sql): Promise<void> {
  for (let attempt = 0; attempt < 300; attempt++) {
    let busy = 1
    await once(admin, async (sql) => {
      const [row] = await sql`select count(*)::int as n from pg_stat_activity where ${ours(sql)} and state <> 'idle'`
      busy = row?.n ?? 1
    }).catch(() => {})
    if (busy === 0) return
    await new Promise((resolve) => setTimeout(resolve, 100))
  }
  throw new Error('The server was not quiet again after 30 s.')
}
