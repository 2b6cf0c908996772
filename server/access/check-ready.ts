import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { sql } from 'drizzle-orm'
import { inAuthTransaction } from './in-auth-transaction'

export type Readiness = {
  ready: boolean
  database: 'answers' | 'silent'
  /** Whether the database has the schema this program was built for. */
  schema: 'current' | 'behind' | 'unknown'
  /** The worker is late when its last sign of life is older than 30 seconds. */
  worker: 'alive' | 'late' | 'unknown'
}

const silent: Readiness = { ready: false, database: 'silent', schema: 'unknown', worker: 'unknown' }

let kept: { at: number; answer: Promise<Readiness> } | undefined

/** Does the database answer within 300 ms, with the right schema? Asked at most once a second, however many ask. */
export function checkReady(now = Date.now()): Promise<Readiness> {
  if (!kept || now - kept.at > 1000) kept = { at: now, answer: Promise.race([ask(), late()]).catch(() => silent) }
  return kept.answer
}

const late = () => new Promise<Readiness>((resolve) => setTimeout(() => resolve(silent), 300).unref())

async function ask(): Promise<Readiness> {
  const [row] = await inAuthTransaction((tx) =>
    tx.execute<{ migrated: string; beat: string | null }>(
      sql`select (select max(created_at) from drizzle.__drizzle_migrations) as migrated, (select extract(epoch from now() - max(at)) from worker_heartbeat) as beat`,
    ),
  )
  const schema = Number(row?.migrated) >= newestMigration() ? 'current' : 'behind'
  const worker = row?.beat != null && Number(row.beat) < 30 ? 'alive' : 'late'
  return { ready: schema === 'current', database: 'answers', schema, worker }
}

let newest: number | undefined

function newestMigration(): number {
  if (newest === undefined) {
    const journal: unknown = JSON.parse(readFileSync(join(process.cwd(), 'drizzle/meta/_journal.json'), 'utf8'))
    const entries = (journal as { entries: { when: number }[] }).entries
    newest = Math.max(...entries.map((entry) => entry.when))
  }
  return newest
}
