import { EventEmitter } from 'node:events'
import { Logger, run, type TaskList, type WorkerEvents } from 'graphile-worker'
import { Pool } from 'pg'
import { closeDatabase } from '@/db/client'
import { directUrl } from '@/db/connection-urls'
import { log } from '@/lib/log'
import { systemCtx } from '@/server/spine/system-ctx'
import { allJobs, crontab } from './all-jobs'
import { keepAlive } from './keep-alive'

/** Runs jobs until it is asked to stop; then it lets the present ones end, or hands them back. */
async function main(): Promise<void> {
  const pool = new Pool({ connectionString: directUrl(), max: 8, application_name: 'kith worker' })
  // A connection that dies while idle, or while in use, must not end the process.
  pool.on('error', () => {})
  pool.on('connect', (client) => client.on('error', () => {}))
  const events: WorkerEvents = new EventEmitter()
  let stop = async () => {}
  events.on('pool:create', ({ workerPool }) => {
    stop = keepAlive(pool, workerPool.id)
  })
  const runner = await run({ pgPool: pool, taskList, crontab, concurrency: 2, events, noHandleSignals: false, logger, pollInterval: 2_000 })
  log.info('worker started')
  await runner.promise.finally(async () => {
    await stop()
    await pool.end().catch(() => {})
    await closeDatabase()
  })
  log.info('worker stopped')
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
