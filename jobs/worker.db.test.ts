import { type ChildProcess, spawn } from 'node:child_process'
import { afterAll, describe, expect, it } from 'vitest'
import { env } from '@/lib/env'
import { asSystem } from '@/server/ingest/claim-run'
import { createRun } from '@/server/ingest/create-run'
import { contactsCsv, fileOf } from '@/server/ingest/testing/sample-files'
import { enqueue } from '@/server/spine/enqueue'
import { systemCtx } from '@/server/spine/system-ctx'
import { testDatabase } from '@/test/database'

const db = testDatabase()
const started: ChildProcess[] = []
afterAll(() => {
  for (const child of started) child.kill('SIGKILL')
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
    await new Promise((resolve) => setTimeout(resolve, 100))
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

const runOf = async (runId: string) => (await db.sql()`select * from ingest_run where run_id = ${runId}`)[0]
const ended = (child: ChildProcess) => new Promise<number | null>((resolve) => child.once('exit', resolve))

describe('the worker', () => {
  it('hands a silent worker’s import to another, and the silent one may not write when it wakes', {
    timeout: 200_000,
  }, async () => {
    const asleep = startWorker()
    const runId = await queueImport(12_000)
    await until(60, async () => Number((await runOf(runId))?.rows_read) >= 5_000)
    asleep.kill('SIGSTOP')
    const silentSince = Date.now()
    const other = startWorker()
    await until(30, async () => (await runOf(runId))?.attempt === 2)
    expect(Date.now() - silentSince).toBeLessThan(30_000)
    const done = await until(120, async () => (await runOf(runId))?.status === 'done' && runOf(runId))
    asleep.kill('SIGCONT')
    await new Promise((resolve) => setTimeout(resolve, 3_000))
    expect(await runOf(runId)).toEqual(done)
    expect(done).toMatchObject({ rows_read: '12000', rows_new: '12000', rows_unchanged: '0' })
    expect(Number((await db.sql()`select count(*) from source_record`)[0]?.count)).toBe(12_000)
    expect(await db.sql()`select 1 from audit_entry where detail->>'runId' = ${runId}`).toHaveLength(1)

    const gone = Promise.all([ended(asleep), ended(other)])
    const from = Date.now()
    asleep.kill('SIGTERM')
    other.kill('SIGTERM')
    await gone
    expect(Date.now() - from).toBeLessThan(15_000)
    expect(await db.sql()`select 1 from worker_heartbeat`).toHaveLength(0)
  })

  it('ends an import in words when its file is no longer there', { timeout: 60_000 }, async () => {
    startWorker()
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
    const run = await until(30, async () => (await runOf(runId))?.status === 'failed' && runOf(runId))
    expect(run?.error).toMatch(/cannot be read/)
  })
})
