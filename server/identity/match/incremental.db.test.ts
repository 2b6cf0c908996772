import { beforeAll, describe, expect, it } from 'vitest'
import { inTransaction } from '@/db/transaction'
import { findCandidates } from '@/server/identity/find-candidates'
import { loadPeople, type TestPerson } from '@/server/review/testing/load-people'
import { resolveRecords } from '@/server/identity/resolve-records'
import type { TxCtx } from '@/server/spine/ctx'
import { systemCtx } from '@/server/spine/system-ctx'
import { testDatabase } from '@/test/database'

const { sql } = testDatabase()

const givens = ['Anna', 'Ben', 'Carla', 'David', 'Elif', 'Farid', 'Greta', 'Hugo', 'Ines', 'Jonas', 'Kemi', 'Liam']
const families = [
  'Archer',
  'Brandt',
  'Castle',
  'Doyle',
  'Evans',
  'Fischer',
  'Gomez',
  'Hartmann',
  'Ito',
  'Jansen',
  'Kowalski',
]

/** People of whom every third comes again with a slip, and of whom many share one telephone. */
function people(from: number, to: number): TestPerson[] {
  return Array.from({ length: to - from }, (_, n) => {
    const i = from + n
    const who = i % 3 === 2 ? i - 2 : i
    const [given, family] = [givens[(who * 7) % 12] ?? '', families[(who * 5 + (who >> 4)) % 11] ?? '']
    const again = i !== who
    return {
      key: `p${i}`,
      name: `${given} ${again ? `${family}e` : family}`,
      email: again ? undefined : `${given}.${family}.${who}@post.example`.toLowerCase(),
      phone: i % 4 === 0 ? '+441134960999' : `+44113497${String(who).padStart(4, '0')}`,
      postcode: `LS${who % 9} ${who % 7}AB`,
      birthday: `19${String(50 + (who % 49))}-0${1 + (who % 9)}-1${who % 10}`,
    }
  })
}

const queue = () => sql()`
  select record_a, record_b, reason, status, weight, probability, band, comparisons, levels, model_version, value_at_stake
  from candidate_pair where status <> 'gone' order by 1, 2`
const keys = () => sql()`select key, record_id from match_key order by 1, 2`
const asPipeline = <T>(work: (ctx: TxCtx) => Promise<T>) => {
  const ctx = systemCtx()
  const who = { databaseRole: 'kith_system', session: null, readOnly: false }
  return inTransaction(ctx.db, who, (tx) => work({ ...ctx, tx }))
}
const searchAll = () => asPipeline((ctx) => findCandidates(ctx))
const resolve = (recordIds: string[]) => asPipeline((ctx) => resolveRecords(ctx, recordIds))

describe('matching records as they come', () => {
  beforeAll(async () => {
    await loadPeople(sql(), people(0, 540))
  })

  it('learns a first model and publishes it', async () => {
    const rows = await sql()`select grain, version, status, published_by from match_model`
    expect(rows).toEqual([{ grain: 'person', version: 1, status: 'published', published_by: null }])
    const [run] = await sql()`select key_version, figures from match_state where grain = 'person'`
    expect(run).toMatchObject({ key_version: 1, figures: { records: 540 } })
  })

  it('finds of new records, in their own transaction, exactly what a run over all finds', async () => {
    const before = (await queue()).length
    for (let at = 540; at < 690; at += 25) await loadPeople(sql(), people(at, at + 25), { search: false })
    const [found, placed] = [await queue(), await keys()]
    expect(found.length).toBeGreaterThan(before + 20)
    await searchAll()
    expect(await queue()).toEqual(found)
    expect(await keys()).toEqual(placed)
  })

  it('refined the key that became crowded on the way', async () => {
    const [crowded] = await sql()`select count(*)::int as keys from match_crowded where grain = 'person'`
    expect(crowded?.keys).toBeGreaterThan(0)
    const [largest] = await sql()`select count(*)::int as records from match_key group by key order by 1 desc limit 1`
    expect(largest?.records).toBeLessThanOrEqual(80)
  })

  it('changes nothing when it runs again', async () => {
    const whole = () => sql()`select * from candidate_pair order by record_a, record_b`
    const before = await whole()
    await searchAll()
    expect(await whole()).toEqual(before)
  })

  it('lets a pair go with the record that made it', async () => {
    const [pair] = await queue()
    await sql()`update source_record set withdrawn_at = now(), attributes = '{}' where record_id = ${pair?.record_a}`
    await sql()`delete from identifier where record_id = ${pair?.record_a}`
    await loadPeople(sql(), people(690, 691), { search: false })
    await resolve([pair?.record_a as string])
    expect(await sql()`select from match_record where record_id = ${pair?.record_a}`).toHaveLength(0)
    expect(await sql()`select from match_key where record_id = ${pair?.record_a}`).toHaveLength(0)
    const left = await queue()
    expect(left.some((one) => one.record_a === pair?.record_a || one.record_b === pair?.record_a)).toBe(false)
  })
})
