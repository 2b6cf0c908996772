import { beforeAll, describe, expect, it } from 'vitest'
import { inTransaction } from '@/db/transaction'
import { uuid5 } from '@/lib/uuid5'
import { findCandidates } from '@/server/identity/find-candidates'
import { resolveRecords } from '@/server/identity/resolve-records'
import { explainRecords } from '@/server/identity/why/explain-records'
import { proposeDuplicate } from '@/server/profile/propose-duplicate'
import { listRelationships } from '@/server/profile/list-relationships'
import { approveMerge } from '@/server/review/approve-merge'
import { pairInput } from '@/server/review/decide-pair'
import { undoDecision } from '@/server/review/undo-decision'
import type { TxCtx } from '@/server/spine/ctx'
import { systemCtx } from '@/server/spine/system-ctx'
import { ctxAs, testDatabase } from '@/test/database'

const { sql } = testDatabase()
const idOf = (key: string) => uuid5('crm', 'company', key)
const asPipeline = <T>(work: (ctx: TxCtx) => Promise<T>) => {
  const ctx = systemCtx()
  const who = { databaseRole: 'kith_system', session: null, readOnly: false }
  return inTransaction(ctx.db, who, (tx) => work({ ...ctx, tx }))
}

const at = new Date('2026-01-05T08:00:00Z')
async function load(companies: Readonly<Record<string, { name: string; city?: string; domain?: string }>>) {
  const records = Object.entries(companies).map(([key, attributes]) => ({
    record_id: idOf(key),
    source: 'crm',
    object: 'company',
    external_id: key,
    grain: 'company',
    subject_id: idOf(key),
    version: 1,
    content_hash: key,
    attributes,
    source_created_at: at,
    source_changed_at: at,
    first_arrived_at: at,
    arrived_at: at,
    run_id: idOf(key),
    line: 1,
  }))
  await sql()`insert into source_record ${sql()(records)}`
  await sql()`insert into identifier ${sql()(records.map(({ record_id, external_id: value }) => ({ record_id, kind: 'crm.company', value, grain: 'company', raw: value, verified: true })))}`
  await asPipeline((ctx) =>
    resolveRecords(
      ctx,
      records.map(({ record_id }) => record_id),
    ),
  )
}

const relations = () =>
  sql()`select record_a, record_b, kind, evidence->>'sentence' as sentence, found_at from entity_relation order by record_a, record_b`
const open = async () => Number((await sql()`select count(*) from candidate_pair where status = 'open'`)[0]?.count)
const rename = async (key: string, name: string) => {
  await sql()`update source_record set attributes = attributes || ${sql().json({ name })} where record_id = ${idOf(key)}`
  await asPipeline((ctx) => resolveRecords(ctx, [idOf(key)]))
}

describe('relations of organisations', () => {
  beforeAll(async () => {
    await load({
      mother: { name: 'Corvane Instruments Holding', city: 'Leeds', domain: 'corvane.example' },
      daughter: { name: 'Corvane Instruments Ltd', city: 'Leeds', domain: 'corvane.example' },
      first: { name: 'Teddy Bear 1' },
      fifth: { name: 'Teddy Bear 5' },
      other: { name: 'Marlow Foods', city: 'York' },
    })
  })

  it('keeps parents and branches apart from the queue, as they come and in a run over all alike', async () => {
    const found = await relations()
    expect(found).toMatchObject(
      [
        { record_a: idOf('mother'), record_b: idOf('daughter'), kind: 'parent' },
        {
          record_a: [idOf('first'), idOf('fifth')].sort()[0],
          record_b: [idOf('first'), idOf('fifth')].sort()[1],
          kind: 'sibling',
          sentence: 'The same name but for the number: “1” and “5”',
        },
      ].sort((p, q) => (p.record_a ?? '').localeCompare(q.record_a ?? '')),
    )
    expect(await open()).toBe(0)
    await asPipeline((ctx) => findCandidates(ctx, { grain: 'company' }))
    await asPipeline((ctx) => findCandidates(ctx, { grain: 'company' }))
    expect(await relations()).toEqual(found)
  })

  it('says so on the page of each and when asked why', async () => {
    const steward = await ctxAs('steward')
    const roleSeen = async (key: string) =>
      (await listRelationships(steward, { grain: 'company', id: idOf(key) })).map(({ role }) => role)
    expect(await roleSeen('daughter')).toEqual(['parent'])
    expect(await roleSeen('mother')).toEqual(['subsidiary'])
    expect(await roleSeen('first')).toEqual(['sister'])
    const why = await explainRecords(steward, { a: idOf('daughter'), b: idOf('mother') })
    expect(why).toMatchObject({ verdict: 'related', relation: { parent: 'b' } })
    expect(why.sentence).toBe('They are parent and subsidiary, not one: Corvane Instruments Holding is the parent.')
  })

  it('tells nobody of a relation with a customer outside their book', async () => {
    await sql()`update golden_company set books = array['North'] where entity_id = ${idOf('mother')}`
    const success = await ctxAs('success')
    const seen = await inTransaction(
      success.db,
      { databaseRole: 'kith_success', session: success.actor.session, readOnly: true },
      (tx) => tx.execute<{ kind: string }>('select kind from entity_relation'),
    )
    expect(seen.map(({ kind }) => kind)).toEqual(['sibling'])
    await sql()`update golden_company set books = '{}' where entity_id = ${idOf('mother')}`
  })

  it('forgets a relation with its evidence and finds it again', async () => {
    await rename('mother', 'Corvane Instruments Ltd')
    expect((await relations()).map(({ kind }) => kind)).toEqual(['sibling'])
    await rename('mother', 'Corvane Instruments Holding')
    expect((await relations()).map(({ kind }) => kind).sort()).toEqual(['parent', 'sibling'])
    expect(await open()).toBe(0)
  })

  it('lets a person say that they are one after all, and take it back', async () => {
    const { id, other } = { id: idOf('mother'), other: idOf('daughter') }
    await proposeDuplicate(await ctxAs('support'), {
      grain: 'company',
      id,
      other,
      reason: 'One company, they told me.',
    })
    const steward = await ctxAs('steward')
    expect((await explainRecords(steward, { a: id, b: other })).verdict).toBe('waits')
    const [pair] =
      await sql()`select record_a as "recordA", record_b as "recordB", version from candidate_pair where status = 'open'`
    const { edgeId } = await approveMerge(steward, pairInput.parse(pair))
    expect(await listRelationships(steward, { grain: 'company', id })).toEqual([])
    expect((await explainRecords(steward, { a: id, b: other })).verdict).toBe('one')
    await undoDecision(steward, { edgeId })
    expect((await listRelationships(steward, { grain: 'company', id })).map(({ role }) => role)).toEqual(['subsidiary'])
  })
})
