import { beforeEach, describe, expect, it } from 'vitest'
import { approveMerge } from '@/server/review/approve-merge'
import { decideLater } from '@/server/review/decide-later'
import { declareDifferent } from '@/server/review/declare-different'
import { findWeakLinks } from '@/server/review/find-weak-links'
import { keepTogether } from '@/server/review/keep-together'
import { splitRecords } from '@/server/review/cluster/split-records'
import { loadPeople } from '@/server/review/testing/load-people'
import { undoDecision } from '@/server/review/undo-decision'
import { digestDatabase } from '@/server/digest/digest-database'
import { asSystem } from '@/server/ingest/claim-run'
import { systemCtx } from '@/server/spine/system-ctx'
import { ctxAs, testDatabase } from '@/test/database'
import { findCandidates } from './find-candidates'
import { resolveRecords } from './resolve-records'
import { publishModel } from './models/publish-model'
import { plantModel } from './models/testing/plant-people'

const { sql } = testDatabase()
const digest = async () => JSON.stringify((await digestDatabase(systemCtx(), {})).tables)
const wholeRun = () => asSystem(systemCtx(), (ctx) => findCandidates(ctx))
const resolve = (ids: string[]) => asSystem(systemCtx(), (ctx) => resolveRecords(ctx, ids))

let round = 0
/** Two records of the shop that look alike enough to be asked about, their own for each test. */
async function twoAlike(more: { email?: string } = {}) {
  const tag = `t${++round}`
  const said = { birthday: '1980-02-03', postcode: `LS${round} 4AB`, phone: `+44113496${1000 + round}` }
  const [a = '', b = ''] = await loadPeople(sql(), [
    { key: `${tag}a`, name: `Greta Holm${tag}`, ...said, ...more },
    { key: `${tag}b`, name: `Greta Holm${tag}`, ...said },
  ])
  return { a, b }
}

const pairOf = async (a: string, b: string) => {
  const [row] = await sql()`
    select record_a as "recordA", record_b as "recordB", version, status, reason, asked_again, decided_by from candidate_pair
    where record_a = least(${a}::uuid, ${b}::uuid) and record_b = greatest(${a}::uuid, ${b}::uuid)`
  if (!row) throw new Error('There is no such pair.')
  return row as {
    recordA: string
    recordB: string
    version: number
    status: string
    reason: string
    asked_again: { verdict: string; changes: { label: string; now: string }[] } | null
    decided_by: string | null
  }
}
const seen = async (a: string, b: string) => {
  const { recordA, recordB, version } = await pairOf(a, b)
  return { recordA, recordB, version }
}

/** The system says something else of a record from now on. */
async function says(id: string, attributes: Record<string, string | null>, identifiers: Record<string, string> = {}) {
  await sql()`update source_record set content_hash = content_hash || 'x', version = version + 1,
    attributes = jsonb_strip_nulls(attributes || ${sql().json(attributes)}) where record_id = ${id}`
  for (const [kind, value] of Object.entries(identifiers))
    await sql()`insert into identifier ${sql()({ record_id: id, kind, value, grain: 'person', raw: value, verified: true })}`
  await resolve([id])
}

describe('a pair that a person decided', () => {
  beforeEach(wholeRun)

  it('stays decided however often everything is run, and after a new model', async () => {
    const { a, b } = await twoAlike()
    const steward = await ctxAs('steward')
    await declareDifferent(steward, await seen(a, b))
    await wholeRun()
    const before = await digest()
    for (const run of [wholeRun, () => resolve([a, b]), wholeRun]) await run()
    expect(await digest()).toBe(before)
    await plantModel(sql(), 7, 'draft')
    await publishModel(steward, { grain: 'person', version: 7, seen: null })
    await wholeRun()
    expect(await pairOf(a, b)).toMatchObject({ status: 'different', asked_again: null })
  })

  it('is asked about again when a rule would join it now, saying so, by a load and by a run alike', async () => {
    const { a, b } = await twoAlike({ email: `greta${round + 1}@holm.example` })
    const steward = await ctxAs('steward')
    await declareDifferent(steward, await seen(a, b))
    const email = `greta${round}@holm.example`
    await says(b, { email }, { email })
    const asked = await pairOf(a, b)
    expect(asked).toMatchObject({
      status: 'open',
      reason: 'clash',
      asked_again: { verdict: 'different', decidedBy: 'Test steward' },
      decided_by: null,
    })
    expect(asked.asked_again?.changes[0]).toMatchObject({ label: 'Rule', now: expect.stringMatching(/^Same e-mail/) })
    const [one] =
      await sql()`select count(distinct entity_id)::int as n from membership where record_id in (${a}, ${b})`
    expect(one?.n).toBe(2)
    const before = await digest()
    await wholeRun()
    expect(await digest()).toBe(before)
    expect(await pairOf(a, b)).toEqual(asked)

    await declareDifferent(steward, await seen(a, b))
    for (const run of [wholeRun, () => resolve([a, b]), wholeRun]) await run()
    expect(await pairOf(a, b)).toMatchObject({ status: 'different' })
  })

  it('is not asked about for what says nothing new, nor for what speaks the same way as the decision', async () => {
    const { a, b } = await twoAlike()
    await declareDifferent(await ctxAs('steward'), await seen(a, b))
    await says(b, { loyalty_note: 'likes oats' })
    expect(await pairOf(a, b)).toMatchObject({ status: 'different' })
    await says(b, { birthday: '1961-12-24' })
    expect(await pairOf(a, b)).toMatchObject({ status: 'different' })
    await wholeRun()
    expect(await pairOf(a, b)).toMatchObject({ status: 'different', asked_again: null })
  })

  it('is decided as it was when what had changed is as before', async () => {
    const { a, b } = await twoAlike({ email: `back${round + 1}@holm.example` })
    const steward = await ctxAs('steward')
    await declareDifferent(steward, await seen(a, b))
    const before = await digest()
    const email = `back${round}@holm.example`
    await says(b, { email }, { email })
    expect(await pairOf(a, b)).toMatchObject({ status: 'open' })
    await sql()`delete from identifier where record_id = ${b} and kind = 'email'`
    await sql()`update source_record set content_hash = rtrim(content_hash, 'x'), version = 1, attributes = attributes - 'email' where record_id = ${b}`
    await resolve([b])
    expect(await pairOf(a, b)).toMatchObject({
      status: 'different',
      asked_again: null,
      decided_by: steward.actor.userId,
    })
    expect(await digest()).toBe(before)
  })

  it('can be merged when asked again, and undone stands apart and asked as before', async () => {
    const { a, b } = await twoAlike({ email: `join${round + 1}@holm.example` })
    const steward = await ctxAs('steward')
    await declareDifferent(steward, await seen(a, b))
    const email = `join${round}@holm.example`
    await says(b, { email }, { email })
    const before = await digest()
    const { edgeId } = await approveMerge(steward, await seen(a, b))
    const [one] =
      await sql()`select count(distinct entity_id)::int as n from membership where record_id in (${a}, ${b})`
    expect(one?.n).toBe(1)
    await undoDecision(steward, { edgeId })
    await wholeRun()
    expect(await digest()).toBe(before)
    expect(await pairOf(a, b)).toMatchObject({ status: 'open', asked_again: { verdict: 'different' } })
  })
})

describe('a cut, a put-off pair and a merge', () => {
  it('a cut is looked at once and asked about when a new rule would join the two again', async () => {
    const email = `cut${++round}@holm.example`
    const [a = '', b = ''] = await loadPeople(sql(), [
      { key: `cut${round}a`, name: 'Marta Lindqvist', email },
      { key: `cut${round}b`, name: 'Marta Lindqvist', email, systems: ['crm'] },
    ])
    await splitRecords(await ctxAs('steward'), { recordIds: [b], reason: 'Mother and daughter' })
    await wholeRun()
    const before = await digest()
    await wholeRun()
    expect(await digest()).toBe(before)
    const asked = () =>
      sql()`select reason, asked_again from candidate_pair where status = 'open' and ${a} in (record_a, record_b)`
    expect(await asked()).toEqual([])
    await says(a, { crm_contact: `cut${round}b` }, { 'crm.contact': `cut${round}b` })
    expect(await asked()).toMatchObject([{ reason: 'clash', asked_again: { verdict: 'different' } }])
    const [apart] =
      await sql()`select count(distinct entity_id)::int as n from membership where record_id in (${a}, ${b})`
    expect(apart?.n).toBe(2)
  })

  it('a pair put off comes back to its place when it has changed, and says so until it is decided', async () => {
    const { a, b } = await twoAlike()
    const steward = await ctxAs('steward')
    await decideLater(steward, await seen(a, b))
    await wholeRun()
    expect(await pairOf(a, b)).toMatchObject({ status: 'later', asked_again: null })
    await says(b, { birthday: '1961-12-24' })
    const back = await pairOf(a, b)
    expect(back).toMatchObject({ status: 'open', asked_again: { verdict: 'later' } })
    await wholeRun()
    expect(await pairOf(a, b)).toEqual(back)
  })

  it('a merge is asked about again when what is known speaks for two, and no more once it was confirmed', async () => {
    const { a, b } = await twoAlike()
    const steward = await ctxAs('steward')
    await approveMerge(steward, await seen(a, b))
    const weak = () => asSystem(systemCtx(), findWeakLinks)
    expect(await weak()).toEqual({ open: 0 })
    await says(b, {
      name: 'Ulrike Brandt',
      first_name: 'Ulrike',
      last_name: 'Brandt',
      birthday: '1961-12-24',
      postcode: 'BN16 3BQ',
      phone: '+441214960222',
    })
    await sql()`delete from identifier where record_id = ${b} and kind = 'phone'`
    await resolve([b])
    expect(await weak()).toEqual({ open: 1 })
    expect(await pairOf(a, b)).toMatchObject({ status: 'open', reason: 'weak', asked_again: { verdict: 'same' } })
    const before = await digest()
    expect(await weak()).toEqual({ open: 1 })
    expect(await digest()).toBe(before)
    await keepTogether(steward, await seen(a, b))
    expect(await weak()).toEqual({ open: 0 })
  })
})
