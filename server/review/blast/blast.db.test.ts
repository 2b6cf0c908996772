import fc from 'fast-check'
import { beforeAll, describe, expect, it } from 'vitest'
import { inTransaction } from '@/db/transaction'
import { digestDatabase } from '@/server/digest/digest-database'
import { pinValue } from '@/server/golden/pin-value'
import { refreshConfidence } from '@/server/identity/refresh-confidence'
import type { Ctx } from '@/server/spine/ctx'
import { systemCtx } from '@/server/spine/system-ctx'
import { ctxAs, testDatabase } from '@/test/database'
import { approveMerge } from '../approve-merge'
import { undoDecision } from '../undo-decision'
import { rehearseMerge } from './rehearse-merge'
import { rehearseUndo } from './rehearse-undo'
import { applyBlast } from './testing/apply-blast'
import { loadCompany } from './testing/load-company'
import { mirrorBlast } from './testing/mirror-blast'
import { companyNow } from './testing/random-records'
import { tablesPicture } from './testing/tables-picture'

/** How many random merges are tried; `KITH_MERGES=1000` tries more. */
const merges = Number(process.env.KITH_MERGES ?? 16)
/** So many customers of a grain are left at least, so that there is always something to merge. */
const fewest = 12

const { sql } = testDatabase()
const digest = async () => (await digestDatabase(systemCtx(), {})).tables

/** A pair in the queue, and how many customers of its grain there are. */
type Pair = { recordA: string; recordB: string; version: number; left: number }

/** Puts a pair of two random customers of one grain into the queue, as somebody's proposal would. */
async function randomPair(grain: string, x: number, y: number): Promise<Pair> {
  const ids = await sql()`select distinct entity_id::text as id from membership where grain = ${grain} order by 1`
  const [first, second] = [x % ids.length, (x + 1 + (y % (ids.length - 1))) % ids.length]
  const [recordA = '', recordB = ''] = [ids[first]?.id, ids[second]?.id].sort()
  const [row] = await sql()`
    insert into candidate_pair as c (record_a, record_b, grain, reason, weight, probability, band, found_at)
    values (${recordA}, ${recordB}, ${grain}, 'proposed', 1, 0.7, 'unsure', ${companyNow})
    on conflict (record_a, record_b) do update set status = 'open', version = c.version + 1 returning version`
  const ctx = systemCtx(companyNow)
  await inTransaction(ctx.db, { databaseRole: 'kith_system', session: null, readOnly: false }, (tx) =>
    refreshConfidence({ ...ctx, tx }, [recordA, recordB]),
  )
  return { recordA, recordB, version: row?.version, left: ids.length }
}

/** Some pins, so that overridden values meet. */
async function pinSome(steward: Ctx): Promise<void> {
  const records = await sql()`select record_id from membership where grain = 'person' order by record_id limit 12`
  for (const [at, { record_id: recordId }] of records.entries())
    await pinValue(steward, {
      recordId,
      field: at % 2 ? 'city' : 'job_title',
      value: `Pinned ${at % 3}`,
      reason: 'Test',
    })
}

describe('the blast radius', () => {
  let steward: Ctx
  beforeAll(async () => {
    await loadCompany(sql(), { people: 40, accounts: 24, seed: 7 })
    steward = await ctxAs('steward', { now: companyNow })
    await pinSome(steward)
  })

  it(
    'is what happens, to the whole database, for random merges; undoing is its mirror image',
    async () => {
      const step = fc.tuple(fc.constantFrom('person', 'account'), fc.nat(9_999), fc.nat(9_999), fc.nat(3))
      let moved = 0
      let before = await tablesPicture(sql(), steward)
      for (const [at, [grain, x, y, chance]] of fc.sample(step, { numRuns: merges, seed: 11 }).entries()) {
        const { left, ...pair } = await randomPair(grain, x, y)
        const stays = chance === 0 && left > fewest
        const overrides = chance === 1 ? [{ field: 'name', value: 'Chosen', reason: 'Test' }] : []
        const whole = merges <= 100 || at % 10 === 0
        const start = whole ? await digest() : null
        const predicted = await rehearseMerge(steward, { ...pair, overrides })
        if (whole) expect(await digest()).toEqual(start)
        const { edgeId, survivorId } = await approveMerge(steward, { ...pair, overrides })
        const after = await tablesPicture(sql(), steward)
        const said = applyBlast(before, predicted)
        // A pin that comes with the merge is new and moves from nowhere.
        if (overrides.length) said.set(`fact ${survivorId} pin`, after.get(`fact ${survivorId} pin`))
        expect(sorted(said)).toEqual(sorted(after))
        const back = await rehearseUndo(steward, { edgeId })
        expect(canonical(back)).toEqual(canonical(mirrorBlast(predicted)))
        moved += predicted.values.length + predicted.facts.length + predicted.consent.length
        if (stays) before = after
        else await undoDecision(steward, { edgeId })
        if (whole && !stays) expect(await digest()).toEqual(start)
        if (!whole && !stays) expect(sorted(await tablesPicture(sql(), steward))).toEqual(sorted(before))
      }
      expect(moved).toBeGreaterThan(merges)
    },
    120_000 + merges * 30_000,
  )
})

const sorted = (picture: Map<string, unknown>) => Object.fromEntries([...picture].sort(([a], [b]) => (a < b ? -1 : 1)))
/** Order within a part is not the point. */
const canonical = (blast: object) =>
  Object.fromEntries(
    Object.entries(blast).map(([part, list]) => [
      part,
      Array.isArray(list) ? list.map((one) => JSON.stringify(one, Object.keys(flat(one)).sort())).sort() : list,
    ]),
  )
const flat = (one: object): object =>
  Object.assign({}, one, ...Object.values(one).map((part) => (part && typeof part === 'object' ? flat(part) : {})))
