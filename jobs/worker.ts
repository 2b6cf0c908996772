import { EventEmitter } from 'node:events'
import { Logger, run, type TaskList, type WorkerEvents } from 'graphile-worker'
import { Pool } from 'pg'
import { closeDatabase } from '@/db/client'
import { directUrl } from '@/db/connection-urls'
import { log } from '@/lib/log'
import { systemCtx } from '@/server/spine/system-ctx'
import { allJobs, crontab } from './all-jobs'
import { keepAlive } from './keep-alive'

const drainMs = 10_000

/** Runs jobs until it is asked to stop; then it lets the present ones end, or hands them back. */
async function main(): Promise<void> {
  const pool = new Pool({ connectionString: directUrl(), max: 8, application_name: 'kith worker' })
  // A connection that dies while idle, or while in use, must not end the process.
  pool.on('error', () => {})
  pool.on('connect', (client) => client.on('error', () => {}))
  const events: WorkerEvents = new EventEmitter()
  let workerId = ''
  let fallSilent = async () => {}
  events.on('pool:create', ({ workerPool }) => {
    workerId = workerPool.id
    fallSilent = keepAlive(pool, workerId)
  })
  const runner = await run({
    pgPool: pool,
    taskList,
    crontab,
    concurrency: 2,
    events,
    noHandleSignals: true,
    logger,
    pollInterval: 2_000,
  })
  log.info('worker started')
  for (const signal of ['SIGTERM', 'SIGINT'] as const) {
    process.once(signal, () => {
      runner.stop().catch(() => {})
      setTimeout(() => handBack(pool, workerId), drainMs).unref()
    })
  }
  await runner.promise
  await fallSilent()
  await pool.end().catch(() => {})
  await closeDatabase()
  log.info('worker stopped')
  process.exit(0)
}

/** A job that takes longer than a stop may is given to the next worker at once; what it has not committed is undone. */
async function handBack(pool: Pool, workerId: string): Promise<void> {
  await pool.query('select graphile_worker.force_unlock_workers($1::text[])', [[workerId]]).catch(() => {})
  process.exit(0)
}

const taskList: TaskList = Object.fromEntries(
  allJobs.map(({ name, run: work }) => [
    name,
    (payload, { job }) => work(systemCtx(), payload, { attempt: job.attempts, most: job.max_attempts }),
  ]),
)

/** The queue's own lines go to the log without their details, which may hold payloads. */
const logger = new Logger(() => (level, message) => {
  if (level === 'error' || level === 'warning') log.warn({ from: 'queue' }, message.split('\n')[0])
})

await main()
