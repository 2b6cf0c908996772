import type { Pool } from 'pg'
import { log } from '@/lib/log'

const beatMs = 5_000
const lookMs = 10_000
const deadAfter = '20 seconds'

/**
 * Writes the worker's heartbeat every five seconds, and every ten hands on the jobs of workers that have not been heard of
 * for twenty. A worker that was only paused finds, when it wakes, that its import is no longer its own. Returns a stop.
 */
export function keepAlive(pool: Pool, workerId: string): () => Promise<void> {
  const beats = setInterval(() => quietly(beat(pool, workerId)), beatMs)
  const looks = setInterval(() => quietly(takeOver(pool)), lookMs)
  quietly(beat(pool, workerId).then(() => takeOver(pool)))
  return async () => {
    clearInterval(beats)
    clearInterval(looks)
    await pool.query('delete from worker_heartbeat where worker_id = $1', [workerId]).catch(() => {})
  }
}

async function beat(pool: Pool, workerId: string): Promise<void> {
  await pool.query(
    `insert into worker_heartbeat (worker_id, at, started_at) values ($1, now(), now())
     on conflict (worker_id) do update set at = excluded.at`,
    [workerId],
  )
  await pool.query(`delete from worker_heartbeat where at < now() - interval '1 day'`)
}

/** Frees the jobs of the dead. Every worker may do it; doing it twice changes nothing. Returns whose jobs they were. */
export async function takeOver(pool: Pool): Promise<string[]> {
  const { rows } = await pool.query<{ locked_by: string }>(
    `select distinct locked_by from graphile_worker._private_jobs where locked_at < now() - interval '${deadAfter}'
     and not exists (select 1 from worker_heartbeat w where w.worker_id = locked_by and w.at > now() - interval '${deadAfter}')`,
  )
  const dead = rows.map((row) => row.locked_by)
  if (dead.length === 0) return dead
  await pool.query('select graphile_worker.force_unlock_workers($1::text[])', [dead])
  log.warn({ workers: dead.length }, 'took over the jobs of workers that fell silent')
  return dead
}

/** The database may be away for a moment; the next beat tries again. */
function quietly(work: Promise<unknown>): void {
  work.catch((error: unknown) => log.warn({ name: error instanceof Error ? error.name : 'unknown' }, 'no heartbeat'))
}
