import { describe, expect, it } from 'vitest'
import { systemCtx } from '@/server/spine/system-ctx'
import { ctxAs, testDatabase } from '@/test/database'
import { executeRevert } from './execute-revert'
import { getRun } from './get-run'
import { ingestFile } from './ingest-file'
import { requestCancel } from './request-cancel'
import { revertImport } from './revert-import'
import { contactsCsv, eventsJsonl, fileOf } from './testing/sample-files'

const db = testDatabase()
const lot = 600
const many = (from: number, count: number, first?: string) =>
  contactsCsv(
    Array.from({ length: count }, (_, i) => ({
      id: `CP-${from + i}`,
      email: `p${from + i}@halden.example`,
      ...(first ? { first } : {}),
    })),
  )

async function ingest(source: string, object: string, content: string) {
  return ingestFile(systemCtx(), { source, object, path: await fileOf(content), fileName: 'sample' })
}

async function queueRevert(runId: string): Promise<string> {
  const result = await revertImport(await ctxAs('steward'), { runId })
  if (result.state !== 'queued') throw new Error('It was reverted at once.')
  return result.revertId
}

const standing = async () => ({
  live: (await db.sql()`select count(*)::int as n from source_record where withdrawn_at is null`)[0]?.n,
  golden: (
    await db.sql()`select count(*)::int as n, min(first_name) as first, max(first_name) as last from golden_person`
  )[0],
  state: (await db.sql()`select records from source_state where object = 'contact'`)[0],
})

describe('reverting a large import', () => {
  it('is a run of the worker, with progress; a stop keeps what was taken back, and reverting again goes on to the end', {
    timeout: 120_000,
  }, async () => {
    await ingest('crm', 'contact', many(0, 700))
    const before = await standing()
    const { runId } = await ingest('crm', 'contact', many(0, 1_400, 'Bea'))
    const steward = await ctxAs('steward')

    const first = await queueRevert(runId)
    expect(await getRun(steward, { runId: first })).toMatchObject({
      mode: 'revert',
      status: 'queued',
      replayOf: runId,
      bytesTotal: 1_400,
    })
    const jobs = await db.sql()`select 1 from graphile_worker._private_jobs where key = ${`revert-run:${first}`}`
    expect(jobs).toHaveLength(1)
    await expect(revertImport(steward, { runId })).rejects.toMatchObject({ kind: 'stale' })
    const stop = async (done: number) => {
      if (done === lot) await requestCancel(steward, { runId: first })
    }
    const stopped = await executeRevert(systemCtx(), first, stop, lot)
    expect(stopped).toMatchObject({ status: 'cancelled', counts: { changed: lot } })
    expect(await getRun(steward, { runId })).toMatchObject({ status: 'done' })

    const second = await queueRevert(runId)
    expect(await executeRevert(systemCtx(), second)).toMatchObject({ status: 'done', counts: { changed: 1_400 - lot } })
    expect(await getRun(steward, { runId })).toMatchObject({ status: 'reverted' })
    expect(await standing()).toEqual(before)
    const audit =
      await db.sql()`select detail->>'mode' as mode, detail->>'status' as status from audit_entry where action = 'ingest' and detail->>'mode' = 'revert' order by seq`
    expect(audit.map((entry) => entry.status)).toEqual(['cancelled', 'done'])
    await expect(revertImport(steward, { runId: second })).rejects.toMatchObject({ kind: 'stale' })
  })

  it('goes on after the machine failed in the middle', { timeout: 120_000 }, async () => {
    const before = await standing()
    const { runId } = await ingest('crm', 'contact', many(10_000, 1_400))
    const revertId = await queueRevert(runId)
    await expect(
      executeRevert(
        systemCtx(),
        revertId,
        (done) => {
          if (done === lot) throw new Error('the power went')
        },
        lot,
      ),
    ).rejects.toThrow('the power went')
    expect(await executeRevert(systemCtx(), revertId)).toMatchObject({ status: 'done', counts: { changed: 1_400 } })
    expect(await standing()).toEqual(before)
  })

  it('removes events a lot at a time', { timeout: 120_000 }, async () => {
    const { runId } = await ingest('product', 'event', eventsJsonl(1_500))
    expect(await executeRevert(systemCtx(), await queueRevert(runId))).toMatchObject({ status: 'done' })
    expect(await db.sql()`select 1 from event`).toHaveLength(0)
  })
})

describe('reverting a small import', () => {
  it('of products leaves none, and puts back what they were', async () => {
    const header = 'sku,name,description,category,price,currency'
    await ingest('shop', 'product', `${header}\nHC-1,Huila filter,,beans,15.50,GBP\n`)
    const { runId } = await ingest(
      'shop',
      'product',
      `${header}\nHC-1,Huila espresso,,beans,16.50,GBP\nHC-2,Yirga decaf,,beans,9.80,GBP\n`,
    )
    await revertImport(await ctxAs('steward'), { runId })
    const products = await db.sql()`select sku, name, price::int from product order by 1`
    expect(products).toEqual([{ sku: 'HC-1', name: 'Huila filter', price: 1550 }])
  })
})
