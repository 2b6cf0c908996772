import { type ChildProcess, spawn } from 'node:child_process'
import { afterEach, describe, expect, it } from 'vitest'
import { env } from '@/lib/env'
import { asSystem } from '@/server/ingest/claim-run'
import { createRun } from '@/server/ingest/create-run'
import { contactsCsv, fileOf } from '@/server/ingest/testing/sample-files'
import { enqueue } from '@/server/spine/enqueue'
import { systemCtx } from '@/server/spine/system-ctx'
import { testDatabase } from '@/test/database'

const db = testDatabase()
const started: ChildProcess[] = []
afterEach(() => {
  for (const child of started.splice(0)) child.kill('SIGKILL')
})

function startWorker(): ChildProcess {
  const { DATABASE_URL, KITH_SECRET } = env()
  const child = spawn(process.execPath, ['--import', 'tsx', 'jobs/worker.ts'], {
    env: { ...process.env, DATABASE_URL, KITH_SECRET, LOG_LEVEL: 'warn' },
    stdio: 'ignore',
  })
  started.push(child)
  return child
}

async function until<T>(seconds: number, ask: () => Promise<T | undefined | false>): Promise<T> {
  for (
    const end = Date.now() + seconds * 1000;
    Date.now() < end;
    await new Promise((resolve) => setTimeout(resolve, 20))
  ) {
    const answer = await ask()
    if (answer) return answer
  }
  throw new Error(`Not within ${seconds} seconds.`)
}

async function queueImport(people: number): Promise<string> {
  const path = await fileOf(
    contactsCsv(
      Array.from({ length: people }, (_, i) => ({ id: `CP-${people}-${i}`, email: `p${i}@${people}.example` })),
    ),
  )
  return asSystem(systemCtx(), async (ctx) => {
    const runId = await createRun(ctx, {
      source: 'crm',
      object: 'contact',
      fileName: 'contacts',
      path,
      mode: 'publish',
    })
    await enqueue(ctx, 'ingest-run', { runId }, `ingest-run:${runId}`)
    return runId
  })
}

/** As if whoever beats no more had been silent for so long. */
async function silentFor(time: string): Promise<void> {
  await db.sql()`update worker_heartbeat set at = now() - ${time}::interval`
  await db.sql()`update graphile_worker._private_jobs set locked_at = now() - ${time}::interval where locked_at is not null`
}

const runOf = async (runId: string) => (await db.sql()`select * from ingest_run where run_id = ${runId}`)[0]
const ended = (child: ChildProcess) => new Promise<number | null>((resolve) => child.once('exit', resolve))

describe('the worker', () => {
  it('hands a silent worker’s import to another, and the silent one may not write when it wakes', {
    timeout: 400_000,
  }, async () => {
    const people = 6_500
    const asleep = startWorker()
    const runId = await queueImport(people)
    await until(120, async () => Number((await runOf(runId))?.rows_read) > 0)
    asleep.kill('SIGSTOP')
    startWorker()
    await until(30, async () => (await db.sql()`select 1 from worker_heartbeat`).length === 2)
    await silentFor('21 seconds')
    await until(60, async () => (await runOf(runId))?.attempt === 2)
    const done = await until(120, async () => (await runOf(runId))?.status === 'done' && runOf(runId))
    asleep.kill('SIGCONT')
    // Told to end, it first lets the job it woke up in come to its end.
    asleep.kill('SIGTERM')
    await ended(asleep)
    expect(await runOf(runId)).toEqual(done)
    expect(done).toMatchObject({ rows_read: `${people}`, rows_new: `${people}`, rows_unchanged: '0' })
    expect(Number((await db.sql()`select count(*) from source_record`)[0]?.count)).toBe(people)
    expect(await db.sql()`select 1 from audit_entry where detail->>'runId' = ${runId}`).toHaveLength(1)
  })

  it('ends an import in words when its file is no longer there, and itself when told', {
    timeout: 120_000,
  }, async () => {
    await db.sql()`truncate graphile_worker._private_jobs, worker_heartbeat`
    const worker = startWorker()
    const runId = await asSystem(systemCtx(), async (ctx) => {
      const id = await createRun(ctx, {
        source: 'crm',
        object: 'contact',
        fileName: 'gone',
        path: '/nowhere/at-all',
        mode: 'publish',
      })
      await enqueue(ctx, 'ingest-run', { runId: id }, `ingest-run:${id}`)
      return id
    })
    const run = await until(60, async () => (await runOf(runId))?.status === 'failed' && runOf(runId))
    expect(run?.error).toMatch(/cannot be read/)
    expect(await db.sql()`select 1 from worker_heartbeat`).toHaveLength(1)
    worker.kill('SIGTERM')
    await ended(worker)
    expect(await db.sql()`select 1 from worker_heartbeat`).toHaveLength(0)
  })
})
