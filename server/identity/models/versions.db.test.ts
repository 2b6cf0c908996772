import { beforeEach, describe, expect, it } from 'vitest'
import { inTransaction } from '@/db/transaction'
import { KithError } from '@/lib/errors'
import type { TxCtx } from '@/server/spine/ctx'
import { systemCtx } from '@/server/spine/system-ctx'
import { ctxAs, testDatabase } from '@/test/database'
import { calibrateNow } from './calibrate-now'
import { compareModels } from './compare-models'
import { confidenceOf } from './confidence-of'
import { countJudged } from './count-judged'
import { draftModel } from './draft-model'
import { getModelPage } from './get-model-page'
import { judgedPairs } from './judged-pairs'
import { listModels } from './list-models'
import { publishModel } from './publish-model'
import { rehearseModel } from './rehearse-model'
import { rollBackModel } from './roll-back-model'
import { idOf, plantModel, plantPeople } from './testing/plant-people'
import { trainModel } from './train-model'

const database = testDatabase()
const grain = 'person' as const
const sql = () => database.sql()
const kind = (error: unknown) => (error instanceof KithError ? error.kind : error)
const asPipeline = <T>(work: (ctx: TxCtx) => Promise<T>) => {
  const ctx = systemCtx()
  return inTransaction(ctx.db, { databaseRole: 'kith_system', session: null, readOnly: false }, (tx) =>
    work({ ...ctx, tx }),
  )
}
const statuses = async () =>
  Object.fromEntries((await sql()`select version, status from match_model`).map((row) => [row.version, row.status]))
const entries = () => sql()`select action, permission, detail from audit_entry order by seq`
const jobs = async () =>
  (await sql()`select task_identifier as task from graphile_worker.jobs order by id`).map((row) => row.task)

beforeEach(async () => {
  await sql().unsafe(
    'truncate match_model, match_term, match_calibration, labelled_pair, identity_edge, candidate_pair, match_record, match_key, membership, source_record, audit_entry',
  )
  await sql()`update audit_head set seq = 0, hash = ${'0'.repeat(64)}`
  await sql()`select graphile_worker.force_unlock_workers(array['nobody'])`
  await sql().unsafe('delete from graphile_worker._private_jobs')
})

describe('publishing and rolling back', () => {
  beforeEach(async () => {
    await plantModel(sql(), 1, 'published', new Date('2026-10-01'))
    await plantModel(sql(), 2, 'draft')
  })

  it('puts the draft in force, keeps the one before, asks for the queue to be weighed anew and leaves an audit entry', async () => {
    const steward = await ctxAs('steward')
    await publishModel(steward, { grain, version: 2, seen: 1 })
    expect(await statuses()).toEqual({ 1: 'retired', 2: 'published' })
    expect(await entries()).toMatchObject([
      { action: 'publishModel', permission: 'matching.manage', detail: { grain, version: 2, retired: 1 } },
    ])
    expect(await jobs()).toEqual(['find-candidates'])
    const [line] = await listModels(steward, { grain })
    expect(line).toMatchObject({ version: 2, status: 'published', publishedBy: 'Test steward', calibrated: false })
  })

  it('goes back to what was in force before, and forth again', async () => {
    const admin = await ctxAs('admin')
    await publishModel(admin, { grain, version: 2, seen: 1 })
    expect(await rollBackModel(admin, { grain, version: 2 })).toMatchObject({ version: 1, retired: 2 })
    expect(await statuses()).toEqual({ 1: 'published', 2: 'retired' })
    await rollBackModel(admin, { grain, version: 1 })
    expect(await statuses()).toEqual({ 1: 'retired', 2: 'published' })
    expect((await entries()).map((row) => row.action)).toEqual(['publishModel', 'rollBackModel', 'rollBackModel'])
  })

  it('refuses whoever saw another version in force, and names who was first', async () => {
    const [first, second] = [await ctxAs('steward'), await ctxAs('steward')]
    await publishModel(first, { grain, version: 2, seen: 1 })
    const late = await publishModel(second, { grain, version: 1, seen: 1 }).catch((error: unknown) => error)
    expect(kind(late)).toBe('stale')
    expect(String(late)).toContain('Test steward was first: version 2')
    expect(kind(await rollBackModel(second, { grain, version: 1 }).catch((error: unknown) => error))).toBe('stale')
    expect(await statuses()).toEqual({ 1: 'retired', 2: 'published' })
  })

  it('publishes once when two press at the same time', async () => {
    const two = [await ctxAs('steward'), await ctxAs('steward')]
    const outcomes = await Promise.allSettled(two.map((ctx) => publishModel(ctx, { grain, version: 2, seen: 1 })))
    expect(outcomes.map((one) => one.status).sort()).toEqual(['fulfilled', 'rejected'])
  })

  it('refuses a version nobody trained, one in force already, and to go back beyond the first', async () => {
    const steward = await ctxAs('steward')
    const outcome = (work: Promise<unknown>) => work.then(() => 'done', kind)
    expect(await outcome(publishModel(steward, { grain, version: 9, seen: 1 }))).toBe('not-found')
    expect(await outcome(publishModel(steward, { grain, version: 1, seen: 1 }))).toBe('stale')
    expect(await outcome(rollBackModel(steward, { grain, version: 1 }))).toBe('bad-input')
    expect(await statuses()).toEqual({ 1: 'published', 2: 'draft' })
    expect(await entries()).toEqual([])
  })

  it('refuses a version that compares what is no longer compared', async () => {
    await sql()`update match_model set parameters = jsonb_set(parameters, '{comparisons,0,key}', '"shoe_size"') where version = 2`
    const steward = await ctxAs('steward')
    for (const work of [
      () => publishModel(steward, { grain, version: 2, seen: 1 }),
      () => rehearseModel(steward, { grain, version: 2 }),
    ])
      expect(kind(await work().catch((error: unknown) => error))).toBe('bad-input')
    expect((await getModelPage(steward, { grain, version: 2 })).fits).toBe(false)
    expect(await statuses()).toEqual({ 1: 'published', 2: 'draft' })
  })

  it('is refused without the permission', async () => {
    const auditor = await ctxAs('auditor')
    const key = { grain, version: 2 }
    for (const work of [
      () => publishModel(auditor, { ...key, seen: 1 }),
      () => rollBackModel(auditor, key),
      () => trainModel(auditor, { grain }),
      () => rehearseModel(auditor, key),
      () => calibrateNow(auditor, key),
    ])
      expect(kind(await work().catch((error: unknown) => error))).toBe('refused')
    expect(await statuses()).toEqual({ 1: 'published', 2: 'draft' })
  })

  it('lets no person change what a version weighs', async () => {
    const steward = await ctxAs('steward')
    const who = { databaseRole: 'kith_steward', session: steward.actor.session, readOnly: false }
    await expect(
      inTransaction(steward.db, who, (tx) => tx.execute(`update match_model set parameters = '{}'`)),
    ).rejects.toThrow()
  })
})

describe('training', () => {
  const people = Array.from({ length: 60 }, (_, at) => [
    { key: `a${at}`, name: `Given${at % 17} Family${at}`, email: `p${at}@mail.example` },
    {
      key: `b${at}`,
      name: `Given${at % 17} Family${at}`,
      email: at % 3 ? `p${at}@mail.example` : `q${at}@mail.example`,
    },
  ]).flat()

  it('is asked for by a person and done by the worker: a draft with terms, figures and a rehearsal, nothing published', async () => {
    await plantPeople(sql(), people)
    const steward = await ctxAs('steward')
    await trainModel(steward, { grain })
    expect(await jobs()).toEqual(['train-model'])
    const version = await asPipeline((ctx) => draftModel(ctx, grain, steward.actor.userId))
    expect(await statuses()).toEqual({ [version]: 'draft' })
    const page = await getModelPage(steward, { grain, version })
    expect(page).toMatchObject({ status: 'draft', fits: true, figures: { records: 120 } })
    expect(page.figures.unlinkable.length).toBeGreaterThan(10)
    expect(page.rehearsal).toMatchObject({ against: null, stay: 0, leave: 0 })
    expect(page.rehearsal?.enter).toBeGreaterThan(30)
    expect(await sql()`select count(*)::int as n from candidate_pair`).toEqual([{ n: 0 }])
    expect((await entries()).map((row) => row.action)).toEqual(['trainModel', 'draftModel'])
  })

  it('does no harm on no records at all, and on one', async () => {
    expect(await asPipeline((ctx) => draftModel(ctx, grain, null))).toBe(1)
    await plantPeople(sql(), [{ key: 'one', name: 'Una Sola' }])
    expect(await asPipeline((ctx) => draftModel(ctx, grain, null))).toBe(2)
  })
})

describe('confidence', () => {
  beforeEach(async () => {
    await plantModel(sql(), 1, 'published', new Date('2026-10-01'))
    const people = Array.from({ length: 40 }, (_, at) => [
      { key: `a${at}`, name: `Given${at} Family${at}`, email: `p${at}@mail.example` },
      { key: `b${at}`, name: `Given${at} Family${at}`, email: `p${at}@mail.example` },
    ]).flat()
    await plantPeople(sql(), people)
  })

  const judge = async (a: string, b: string, same: boolean) => {
    const [x, y] = [idOf(a), idOf(b)].sort()
    await sql()`insert into labelled_pair (record_a, record_b, grain, same, origin, labelled_at)
      values (${x ?? ''}, ${y ?? ''}, 'person', ${same}, 'lesson', now())`
  }

  it('is not yet calibrated with few pairs, and says what the model holds', async () => {
    await judge('a1', 'b1', true)
    const steward = await ctxAs('steward')
    expect(await calibrateNow(steward, { grain, version: 1 })).toEqual({ decisions: 1, calibrated: false })
    const confidence = await asPipeline((ctx) => confidenceOf(ctx, grain))
    expect(confidence(0)).toEqual({ probability: 0.5, calibrated: false, decisions: 1 })
  })

  it('follows the answers once there are enough, never falls, and is kept with its sample size', async () => {
    for (let at = 0; at < 20; at++) await judge(`a${at}`, `b${at}`, true)
    for (let at = 0; at < 20; at++) await judge(`a${at}`, `b${(at + 7) % 40}`, false)
    const steward = await ctxAs('steward')
    expect(await calibrateNow(steward, { grain, version: 1 })).toEqual({ decisions: 40, calibrated: true })
    const confidence = await asPipeline((ctx) => confidenceOf(ctx, grain))
    const [low, middle, high] = [-30_000, 0, 60_000].map((weight) => confidence(weight))
    expect(low).toMatchObject({ calibrated: true, decisions: 40 })
    expect((low?.probability ?? 1) <= (middle?.probability ?? 0)).toBe(true)
    expect(low?.probability).toBeLessThan(0.3)
    expect(high?.probability).toBeGreaterThan(0.7)
    const page = await getModelPage(steward, { grain, version: 1 })
    expect(page.calibration?.brier?.bins.reduce((sum, bin) => sum + bin.pairs, 0)).toBe(40)
    expect(page.calibration?.thresholds.length).toBeGreaterThan(2)
    expect((await entries()).at(-1)).toMatchObject({ action: 'calibrateNow', detail: { decisions: 40 } })
  })

  it('learns from decisions about look-alikes as the two sides stood before, not from joins a rule asked for', async () => {
    const decide = async (a: string, b: string, verdict: string, reason: string) => {
      const [x = '', y = ''] = [idOf(a), idOf(b)].sort()
      await sql()`insert into candidate_pair (record_a, record_b, grain, reason, weight, probability, band, status, found_at)
        values (${x}, ${y}, 'person', ${reason}, 1, 0.9, 'likely', ${verdict}, now())`
      await sql()`insert into identity_edge (edge_id, record_a, record_b, grain, verdict, origin, rule, decided_at)
        values (gen_random_uuid(), ${x}, ${y}, 'person', ${verdict}, 'person', 'decision', now())`
      if (verdict === 'same') await sql()`update membership set entity_id = ${x} where record_id = ${y}`
    }
    await decide('a1', 'b1', 'same', 'lookalike')
    await decide('a2', 'b3', 'different', 'lookalike')
    await decide('a4', 'b4', 'same', 'clash')
    const judged = await asPipeline((ctx) => judgedPairs(ctx, { grain, version: 1 }))
    expect(judged.map(({ same }) => same).sort()).toEqual([false, true])
    const [different, same] = judged.toSorted((x, y) => x.weight - y.weight)
    expect([different?.same, same?.same]).toEqual([false, true])
    expect(await countJudged(await ctxAs('auditor'), { grain })).toMatchObject({ decisions: 2, same: 1 })
  })

  it('is held against the answers when two versions are compared, by roles that may not read the records', async () => {
    await plantModel(sql(), 2, 'draft')
    await judge('a1', 'b1', true)
    await judge('a1', 'b2', false)
    const compared = await compareModels(await ctxAs('admin'), { grain, from: 1, to: 2 })
    expect(compared).toMatchObject({ pairs: 2, same: 1, mended: 0, broken: 0 })
    expect(compared.to.figures.recall).toMatchObject({ share: 1, of: 1 })
  })
})
