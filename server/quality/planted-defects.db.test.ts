import { mkdtemp, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { parse } from 'csv-parse/sync'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { inTransaction } from '@/db/transaction'
import { generateHalden } from '@/demo/generate-halden'
import { allChecks } from '@/model/checks/all-checks'
import { allSources } from '@/model/sources/all-sources'
import { ingestFile } from '@/server/ingest/ingest-file'
import { systemCtx } from '@/server/spine/system-ctx'
import { testDatabase } from '@/test/database'
import { runChecks } from './run-checks'

const database = testDatabase()
const today = '2026-11-20'
const now = new Date(`${today}T09:00:00Z`)

type Defect = { check: string; source: string; object: string; external_id: string; note: string }
let dir = ''
let defects: Defect[] = []

/** Files of the generator are named by object; one object is called otherwise in the model. */
const nameOf = (object: string) => (object === 'stage' ? 'stage_change' : object)

beforeAll(async () => {
  dir = await mkdtemp(join(tmpdir(), 'kith-defects-'))
  const { files } = await generateHalden({ dir, size: 600, today })
  for (const { source, object } of allSources) {
    const file = files.find((one) => one.source === source && nameOf(one.object) === object)
    if (!file) continue
    const { error } = await ingestFile(systemCtx(now), { source, object, path: file.path, fileName: object })
    expect(error).toBeNull()
  }
  defects = parse(await readFile(join(dir, 'truth', 'defects.csv')), { columns: true })
  const ctx = systemCtx(now)
  await inTransaction(ctx.db, { databaseRole: 'kith_system', session: null, readOnly: false }, (tx) =>
    runChecks({ ...ctx, tx }),
  )
})

afterAll(() => rm(dir, { recursive: true, force: true }))

const found = (check: string) =>
  database.sql()<
    Defect[]
  >`select check_key as check, source, object, external_id, sentence as note from quality_finding where check_key = ${check} and gone_at is null`

it.each(allChecks.map((check) => check.key))('%s finds every defect planted for it', async (key) => {
  const planted = defects.filter((defect) => defect.check === key)
  const findings = await found(key)
  // Whose address it is stays out of a finding; the number of records it stands on tells which one it is.
  if (key === 'shared-identifier')
    return expect(findings.map((one) => one.note.match(/on (\d+)/)?.[1]).sort()).toEqual(['40', '60'])
  const missed = planted.filter(
    (defect) =>
      !findings.some(
        (one) =>
          one.source === defect.source &&
          (defect.object === '*' || (one.object === defect.object && one.external_id === defect.external_id)),
      ),
  )
  expect(missed).toEqual([])
  if (key !== 'membership-grain') expect(planted.length).toBeGreaterThan(0)
})

// A company this small has quiet systems too, so late sources are not counted here.
it('finds no more of most of them than was planted', async () => {
  for (const key of [
    'duplicate-key',
    'missing-identifier',
    'consent-conflict',
    'revenue-reconciles',
    'wrong-reference',
    'contract-violation',
    'membership-grain',
  ]) {
    const planted = defects.filter((defect) => defect.check === key)
    expect([key, (await found(key)).length]).toEqual([key, planted.length])
  }
})
