import { mkdtemp, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { inTransaction } from '@/db/transaction'
import { generateHalden } from '@/demo/generate-halden'
import { allSources } from '@/model/sources/all-sources'
import { digestDatabase } from '@/server/digest/digest-database'
import { ingestFile } from '@/server/ingest/ingest-file'
import type { TxCtx } from '@/server/spine/ctx'
import { systemCtx } from '@/server/spine/system-ctx'
import { testDatabase } from '@/test/database'
import { findCandidates } from './find-candidates'
import { resolveRecords } from './resolve-records'

const { sql } = testDatabase()
const asSystem = <T>(work: (ctx: TxCtx) => Promise<T>) => {
  const ctx = systemCtx()
  return inTransaction(ctx.db, { databaseRole: 'kith_system', session: null, readOnly: false }, (tx) =>
    work({ ...ctx, tx }),
  )
}
const sharesStrongId = (a: string, b: string) =>
  `(${a}.kind like '%.%' or ${a}.kind = 'tax_id' or (${a}.kind = 'email' and ${a}.grain = 'person' and ${a}.verified and ${b}.verified))`

/** The demo company, small, through the real pipeline, against the file that says who is who. */
describe('identity against the truth', () => {
  let dir = ''
  beforeAll(async () => {
    dir = await mkdtemp(join(tmpdir(), 'kith-truth-'))
    const { files, truth } = await generateHalden({ dir, size: 400, today: '2026-11-22' })
    for (const { source, object } of allSources) {
      const file = files.find((one) => one.source === source && one.object === object)
      if (file) await ingestFile(systemCtx(), { source, object, path: file.path, fileName: `${source}.${object}` })
    }
    const lines = (await readFile(truth.records, 'utf8')).trim().split('\n').slice(1)
    const rows = lines.map((line) => {
      const [source = '', object = '', external_id = '', grain = '', truth_id = ''] = line.split(',')
      return { source, object, external_id, grain, truth_id }
    })
    await sql()`create table truth (source text, object text, external_id text, grain text, truth_id text)`
    for (let at = 0; at < rows.length; at += 5_000) await sql()`insert into truth ${sql()(rows.slice(at, at + 5_000))}`
    await sql()`create table known as select s.record_id, t.grain, t.truth_id from truth t join source_record s using (source, object, external_id)`
  }, 120_000)
  afterAll(() => rm(dir, { recursive: true, force: true }))

  it('knows every record of the truth', async () => {
    const [row] =
      await sql()`select (select count(*) from truth)::int as told, (select count(*) from known join membership using (record_id))::int as known`
    expect(row?.known).toBe(row?.told)
    expect(row?.known).toBeGreaterThan(1_000)
  })

  it('joins no two customers by rule', async () => {
    const wrong =
      await sql()`select m.entity_id from known k join membership m using (record_id) group by 1 having count(distinct k.truth_id) > 1`
    expect(wrong).toHaveLength(0)
  })

  it('joins all records that strong identifiers prove to be one', async () => {
    const missed = await sql().unsafe(`
      select i.kind, i.value from known a join identifier i using (record_id)
        join identifier j on j.kind = i.kind and j.value = i.value and j.grain = i.grain and j.record_id > i.record_id
        join known b on b.record_id = j.record_id and b.truth_id = a.truth_id
        join membership x on x.record_id = a.record_id join membership y on y.record_id = b.record_id
      where x.entity_id <> y.entity_id and ${sharesStrongId('i', 'j')}`)
    expect(missed).toHaveLength(0)
  })

  it('resolving everything again changes nothing', async () => {
    await asSystem((ctx) => findCandidates(ctx))
    const before = await digestDatabase(systemCtx(), {})
    const rows = await sql()`select record_id from membership order by record_id desc`
    await asSystem((ctx) =>
      resolveRecords(
        ctx,
        rows.map((row) => row.record_id as string),
      ),
    )
    expect((await digestDatabase(systemCtx(), {})).tables).toEqual(before.tables)
  })

  it('asks about look-alikes that are mostly one, and asks the same twice', async () => {
    await asSystem((ctx) => findCandidates(ctx))
    const [row] = await sql()`
      select count(*)::int as pairs, count(*) filter (where exists (
        select 1 from known x join membership mx using (record_id), known y join membership my using (record_id)
        where mx.entity_id = record_a and my.entity_id = record_b and x.truth_id = y.truth_id))::int as same
      from candidate_pair where band = 'likely'`
    expect(row?.pairs).toBeGreaterThan(5)
    expect(row?.same / row?.pairs).toBeGreaterThan(0.9)
    const before = await digestDatabase(systemCtx(), {})
    await asSystem((ctx) => findCandidates(ctx))
    expect((await digestDatabase(systemCtx(), {})).tables).toEqual(before.tables)
  })

  it('has one golden record for each entity of a golden grain, and numbers without gaps', async () => {
    const [row] = await sql()`
      select (select count(distinct entity_id) from membership where grain = 'person')::int as entities,
        (select count(*) from golden_person)::int as golden,
        (select max(number) - count(*) from membership where grain = 'person')::int as gaps`
    expect(row).toMatchObject({ golden: row?.entities, gaps: 0 })
  })
})
