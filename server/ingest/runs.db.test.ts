import { describe, expect, it } from 'vitest'
import { systemCtx } from '@/server/spine/system-ctx'
import { ctxAs, testDatabase } from '@/test/database'
import { asSystem, claimRun } from './claim-run'
import { createRun } from './create-run'
import { dryRun } from './dry-run'
import { executeRun, type Progress } from './execute-run'
import { ingestFile } from './ingest-file'
import { requestCancel } from './request-cancel'
import { revertImport } from './revert-import'
import { RunLost } from './run-row'
import { startImport } from './start-import'
import { contactsCsv, eventsJsonl, fileOf } from './testing/sample-files'
import { writeLot } from './write-lot'

const db = testDatabase()
const many = (from: number, count: number) =>
  contactsCsv(Array.from({ length: count }, (_, i) => ({ id: `CP-${from + i}`, email: `p${from + i}@halden.example` })))

async function ingest(source: string, object: string, content: string) {
  return ingestFile(systemCtx(), { source, object, path: await fileOf(content), fileName: 'sample' })
}

async function queued(content: string, mode: 'publish' | 'dry' = 'publish') {
  const path = await fileOf(content)
  return asSystem(systemCtx(), (ctx) => createRun(ctx, { source: 'crm', object: 'contact', fileName: 'c', path, mode }))
}

const records = async () =>
  Number((await db.sql()`select count(*) from source_record where withdrawn_at is null`)[0]?.count)

describe('starting an import', () => {
  const input = { source: 'crm', object: 'contact', upload: crypto.randomUUID(), fileName: 'contacts.csv' }
  it('queues a run and its job in one transaction, with an audit entry', async () => {
    const { runId } = await startImport(await ctxAs('steward'), input)
    const [run] = await db.sql()`select status, mode from ingest_run where run_id = ${runId}`
    expect(run).toMatchObject({ status: 'queued', mode: 'publish' })
    const jobs = await db.sql()`select key from graphile_worker._private_jobs where key = ${`ingest-run:${runId}`}`
    expect(jobs).toHaveLength(1)
    const audit = await db.sql()`select action from audit_entry where detail->>'runId' = ${runId}`
    expect(audit.map((row) => row.action)).toEqual(['startImport'])
  })
  it('is refused to who may not, and for objects that do not exist', async () => {
    await expect(startImport(await ctxAs('analyst'), input)).rejects.toMatchObject({ kind: 'refused' })
    await expect(startImport(await ctxAs('steward'), { ...input, object: 'nothing' })).rejects.toMatchObject({
      kind: 'bad-input',
    })
    await expect(startImport(await ctxAs('steward'), { ...input, upload: '../../etc/passwd' })).rejects.toMatchObject({
      kind: 'bad-input',
    })
    await expect(dryRun(await ctxAs('support'), input)).rejects.toMatchObject({ kind: 'refused' })
  })
})

describe('a dry run', () => {
  it('counts and shows the first rejections, and writes nothing', async () => {
    await ingest('crm', 'contact', many(0, 3))
    const before = await records()
    const runId = await queued(`${many(0, 5)}CP-9,too,short\n`, 'dry')
    const ending = await executeRun(systemCtx(), runId)
    expect(ending?.counts).toEqual({ read: 6, new: 2, changed: 0, unchanged: 3, rejected: 1 })
    expect(await records()).toBe(before)
    const [run] = await db.sql()`select sample from ingest_run where run_id = ${runId}`
    expect(run?.sample).toEqual([{ line: 7, column: null, reason: 'has 3 cells where the header has 12' }])
    expect(await db.sql()`select 1 from rejected_row`).toHaveLength(0)
  })
})

describe('a run that is interrupted', () => {
  const lot = 50
  const execute = (runId: string, progress?: Progress) => executeRun(systemCtx(), runId, progress, 'now', lot)

  it('stops before the next lot when a person asks, and keeps what it wrote', async () => {
    const runId = await queued(many(100, 4 * lot))
    const steward = await ctxAs('steward')
    const ending = await execute(runId, async () => {
      await requestCancel(steward, { runId })
    })
    expect(ending?.status).toBe('cancelled')
    expect(ending?.counts.read).toBe(lot)
    expect(ending?.counts.read).toBe(ending?.counts.new)
    await expect(requestCancel(steward, { runId })).rejects.toMatchObject({ kind: 'stale' })
  })

  it('goes on where it stopped, and the one who lost it may not write any more', async () => {
    const runId = await queued(many(1_000, 2 * lot + 1))
    const asleep = await claimRun(systemCtx(), runId)
    const ending = await execute(runId)
    expect(ending?.counts).toMatchObject({ read: 2 * lot + 1, new: 2 * lot + 1 })
    if (!asleep) throw new Error('the run was not there')
    await expect(writeLot(systemCtx(), asleep, { rows: [], rejections: [], bytesRead: 0 })).rejects.toBeInstanceOf(
      RunLost,
    )
  })

  it('counts each row once over all attempts', async () => {
    const rows = 2 * lot + 1
    const runId = await queued(many(2_000, rows))
    await expect(
      execute(runId, ({ read }) => {
        if (read === lot) throw new Error('the power went')
      }),
    ).rejects.toThrow('the power went')
    const ending = await execute(runId)
    expect(ending?.counts).toEqual({ read: rows, new: rows, changed: 0, unchanged: 0, rejected: 0 })
    const whole = await ingest('crm', 'contact', many(2_000, rows))
    expect(ending?.digest).toBe(whole.digest)
  })
})

describe('reverting an import', () => {
  it('withdraws what was new, restores what was changed, and leaves an audit entry', async () => {
    await ingest('crm', 'contact', many(80_000, 2))
    const before =
      await db.sql()`select external_id, attributes from source_record where external_id in ('CP-80000', 'CP-80001') order by 1`
    const golden = await db.sql()`select count(*) from golden_person`
    const changed = many(80_000, 4).replace('CP-80000,CA-1,Ada,', 'CP-80000,CA-2,Adele,')
    const { runId, counts } = await ingest('crm', 'contact', changed)
    expect(counts).toMatchObject({ new: 2, changed: 1 })
    const result = await revertImport(await ctxAs('steward'), { runId })
    expect(result).toEqual({ state: 'done', withdrawn: 2, restored: 1, events: 0 })
    const after =
      await db.sql()`select external_id, attributes from source_record where external_id in ('CP-80000', 'CP-80001') order by 1`
    expect(after).toEqual(before)
    expect(await db.sql()`select count(*) from golden_person`).toEqual(golden)
    expect(await db.sql()`select 1 from golden_person where first_name = 'Adele'`).toHaveLength(0)
    const [version] = await db.sql()`select version from source_record where external_id = 'CP-80000'`
    expect(version?.version).toBe(3)
    const audit = await db.sql()`select action from audit_entry where detail->>'runId' = ${runId} order by seq`
    expect(audit.map((row) => row.action)).toEqual(['ingest', 'revertImport'])
  })

  it('is undone by sending the file again', async () => {
    const again = await ingest('crm', 'contact', many(80_000, 4))
    expect(again.counts).toMatchObject({ new: 2, unchanged: 2 })
    expect(
      await db.sql()`select 1 from golden_person where email in ('p80002@halden.example', 'p80003@halden.example')`,
    ).toHaveLength(2)
  })

  it('removes the events of the run', async () => {
    const { runId } = await ingest('product', 'event', eventsJsonl(50))
    expect(await revertImport(await ctxAs('admin'), { runId })).toMatchObject({ events: 51 })
    expect(await db.sql()`select 1 from event`).toHaveLength(0)
    const again = await ingest('product', 'event', eventsJsonl(50))
    expect(again.counts.new).toBe(53)
  })

  it('is refused twice, and to who may not', async () => {
    const { runId } = await ingest('crm', 'contact', many(90_000, 1))
    await expect(revertImport(await ctxAs('analyst'), { runId })).rejects.toMatchObject({ kind: 'refused' })
    await revertImport(await ctxAs('steward'), { runId })
    await expect(revertImport(await ctxAs('steward'), { runId })).rejects.toMatchObject({ kind: 'stale' })
  })
})
