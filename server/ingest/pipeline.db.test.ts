import { describe, expect, it } from 'vitest'
import { systemCtx } from '@/server/spine/system-ctx'
import { testDatabase } from '@/test/database'
import { ingestFile } from './ingest-file'
import { contactsCsv, eventsJsonl, fileOf } from './testing/sample-files'

const db = testDatabase()

const tables = [
  'source_record',
  'source_record_version',
  'identifier',
  'record_link',
  'attribute_history',
  'event',
  'membership',
  'golden_person',
  'golden_account',
]

/** How many rows each table has, and which version each record is at. */
async function state() {
  const counts: Record<string, number> = {}
  for (const table of tables) counts[table] = Number((await db.sql().unsafe(`select count(*) from ${table}`))[0]?.count)
  const heads =
    await db.sql()`select external_id, content_hash, attributes from source_record order by object, external_id`
  return { counts, heads: heads.map((row) => ({ ...row })) }
}

const contacts = (content: string | Buffer) => ingest('crm', 'contact', content)

async function ingest(source: string, object: string, content: string | Buffer) {
  const path = await fileOf(content)
  return ingestFile(systemCtx(), { source, object, path, fileName: 'sample' })
}

const people = Array.from({ length: 30 }, (_, i) => ({ id: `CP-${i}`, first: `Ada${i}` }))

describe('bringing a file in', () => {
  it('takes each row once, however often and in whatever order it is sent', async () => {
    expect((await contacts(contactsCsv(people))).counts).toEqual({
      read: 30,
      new: 30,
      changed: 0,
      unchanged: 0,
      rejected: 0,
    })
    const before = await state()
    expect((await contacts(contactsCsv(people))).counts.unchanged).toBe(30)
    expect((await contacts(contactsCsv([...people].reverse()))).counts.unchanged).toBe(30)
    expect(await state()).toEqual(before)
  })

  it('takes two parallel runs of one file as one', async () => {
    const path = await fileOf(eventsJsonl(12_000))
    const run = () => ingestFile(systemCtx(), { source: 'product', object: 'event', path, fileName: 'events' })
    const [a, b] = await Promise.all([run(), run()])
    expect(a.counts.new + b.counts.new).toBe(12_000 + 1 + 2)
    const before = await state()
    expect(before.counts.event).toBe(12_001)
    const again = await run()
    expect(again.counts).toMatchObject({ new: 0, changed: 0, unchanged: 12_004 })
    expect(await state()).toEqual(before)
  })

  it('keeps of a workspace what its newest line says, in whatever order the lines come', async () => {
    const [workspace] = await db.sql()`select attributes, version from source_record where object = 'workspace'`
    expect(workspace?.attributes).toMatchObject({ plan: 'Office 40', seats: 9 })
    const shuffled = eventsJsonl(0)
      .trim()
      .split('\n')
      .reverse()
      .join('\n')
      .replaceAll('ws_1', 'ws_2')
      .replaceAll('anon1', 'anon2')
    await ingest('product', 'event', shuffled)
    const [other] =
      await db.sql()`select attributes from source_record where object = 'workspace' and external_id = 'ws_2'`
    expect(other?.attributes).toEqual(workspace?.attributes)
    const [link] = await db.sql()`select count(*) from record_link where kind = 'visitor_person'`
    expect(Number(link?.count)).toBe(2)
  })

  it('adds a version for a changed row, with the history of what changed', async () => {
    const ending = await contacts(contactsCsv([{ id: 'CP-3', first: 'Adele' }]))
    expect(ending.counts.changed).toBe(1)
    const [record] = await db.sql()`select record_id, version, attributes from source_record where external_id = 'CP-3'`
    expect(record).toMatchObject({ version: 2, attributes: { first_name: 'Adele' } })
    const history =
      await db.sql()`select field, value from attribute_history where record_id = ${record?.record_id} and version = 2 order by field`
    expect(history.map((row) => [row.field, row.value])).toEqual([
      ['first_name', { v: 'Adele' }],
      ['name', { v: 'Adele Lovell' }],
    ])
    const [golden] = await db.sql()`select name from golden_person where name = 'Adele Lovell'`
    expect(golden).toBeDefined()
  })

  it('keeps an older version as history only', async () => {
    const ending = await contacts(contactsCsv([{ id: 'CP-3', first: 'Older', modified: '2025-01-01T00:00:00Z' }]))
    expect(ending.counts.changed).toBe(1)
    const [record] = await db.sql()`select version, attributes from source_record where external_id = 'CP-3'`
    expect(record).toMatchObject({ version: 2, attributes: { first_name: 'Adele' } })
    expect(
      (await contacts(contactsCsv([{ id: 'CP-3', first: 'Older', modified: '2025-01-01T00:00:00Z' }]))).counts
        .unchanged,
    ).toBe(1)
  })

  it('writes one audit entry for a run, with its counts and digest', async () => {
    const { runId, digest } = await contacts(contactsCsv([{ id: 'CP-90' }]))
    const entries = await db.sql()`select detail from audit_entry where detail->>'runId' = ${runId}`
    expect(entries).toHaveLength(1)
    expect(entries[0]?.detail).toMatchObject({ digest, read: 1, new: 1, status: 'done' })
  })
})
