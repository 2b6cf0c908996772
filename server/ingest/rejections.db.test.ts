import { describe, expect, it } from 'vitest'
import { ctxAs, testDatabase } from '@/test/database'
import { systemCtx } from '@/server/spine/system-ctx'
import { executeRun } from './execute-run'
import { ingestFile } from './ingest-file'
import { listRejected } from './list-rejected'
import { replayRejected } from './replay-rejected'
import { contactsCsv, fileOf } from './testing/sample-files'

const db = testDatabase()

const broken = contactsCsv([
  { id: 'CP-1' },
  { id: 'CP-2', email: 'no-address' },
  { id: 'CP-3', modified: '2026-02-30T10:00:00Z' },
  { id: 'CP-4' },
])

async function ingest(content: string | Buffer) {
  return ingestFile(systemCtx(), {
    source: 'crm',
    object: 'contact',
    path: await fileOf(content),
    fileName: 'contacts',
  })
}

describe('rows that break their contract', () => {
  it('are kept with line, column and reason, and every row is accounted for', async () => {
    const { runId, counts } = await ingest(`${broken}CP-5,only,three\n`)
    expect(counts).toEqual({ read: 5, new: 2, changed: 0, unchanged: 0, rejected: 3 })
    const rows =
      await db.sql()`select line, column_name, reason, raw from rejected_row where run_id = ${runId} order by line`
    expect(rows.map((row) => [row.line, row.column_name, row.reason])).toEqual([
      [3, 'email', 'email is not an e-mail address: there is no name before an @'],
      [4, 'modified_at', 'modified_at month 2 of 2026 has no day 30'],
      [6, null, 'has 3 cells where the header has 12'],
    ])
    expect(rows[2]?.raw).toBe('CP-5,only,three')
  })

  it('are found by the line they begin on, past cells of several lines', async () => {
    const { runId } = await ingest(
      contactsCsv([
        { id: 'CP-6', first: '"Ada\n\nMaria"' },
        { id: 'CP-7', email: 'none' },
      ]),
    )
    const rows = await db.sql()`select line from rejected_row where run_id = ${runId}`
    expect(rows.map((row) => row.line)).toEqual([5])
  })

  it('are the same rejection when they come again', async () => {
    const [before] = await db.sql()`select count(*) from rejected_row`
    const { runId } = await ingest(`${broken}CP-5,only,three\n`)
    const [after] = await db.sql()`select count(*) from rejected_row`
    expect(after?.count).toBe(before?.count)
    const [ofRun] = await db.sql()`select count(*) from rejected_row where run_id = ${runId}`
    expect(Number(ofRun?.count)).toBe(3)
  })

  it('are shown raw to the steward and without to the analyst', async () => {
    const { runId } = await ingest(broken)
    const forSteward = await listRejected(await ctxAs('steward'), { runId })
    expect(forSteward.rows[0]?.raw).toContain('no-address')
    const forAnalyst = await listRejected(await ctxAs('analyst'), { runId })
    expect(forAnalyst.rows.map((row) => row.raw)).toEqual([null, null])
  })

  it('can be sent again, and those now sound are taken', async () => {
    const { runId } = await ingest(broken)
    await db.sql()`update rejected_row set raw = replace(raw, 'no-address', 'cp-2@halden.example') where run_id = ${runId}`
    const steward = await ctxAs('steward')
    const replay = await replayRejected(steward, { runId })
    const ending = await executeRun(systemCtx(), replay.runId)
    expect(ending?.counts).toEqual({ read: 2, new: 1, changed: 0, unchanged: 0, rejected: 1 })
    const rows = await db.sql()`select line, resolved_run_id from rejected_row where run_id = ${runId} order by line`
    expect(rows.map((row) => row.resolved_run_id)).toEqual([replay.runId, null])
    const audited = await db.sql()`select action from audit_entry where detail->>'runId' = ${replay.runId} order by seq`
    expect(audited.map((row) => row.action)).toEqual(['replayRejected', 'ingest'])
  })

  it('can be sent again only by those who may import', async () => {
    const { runId } = await ingest(broken)
    await expect(replayRejected(await ctxAs('analyst'), { runId })).rejects.toMatchObject({ kind: 'refused' })
    await expect(replayRejected(await ctxAs('steward'), { runId: crypto.randomUUID() })).rejects.toMatchObject({
      kind: 'not-found',
    })
  })
})
