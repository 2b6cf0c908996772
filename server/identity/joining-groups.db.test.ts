import fc from 'fast-check'
import { beforeEach, describe, expect, it } from 'vitest'
import { inTransaction } from '@/db/transaction'
import { uuid5 } from '@/lib/uuid5'
import type { TxCtx } from '@/server/spine/ctx'
import { systemCtx } from '@/server/spine/system-ctx'
import { testDatabase } from '@/test/database'
import { lockIdentity } from './lock-identity'
import { numberRecords } from './number-records'
import { recomputeClusters } from './recompute-clusters'
import { writeEdges } from './write-edges'

const { sql } = testDatabase()
const asSystem = <T>(work: (ctx: TxCtx) => Promise<T>) => {
  const ctx = systemCtx()
  return inTransaction(ctx.db, { databaseRole: 'kith_system', session: null, readOnly: false }, (tx) =>
    work({ ...ctx, tx }),
  )
}
const resolve = (ids: readonly string[]) =>
  asSystem(async (ctx) => {
    await lockIdentity(ctx)
    await numberRecords(ctx, ids)
    const linked = await writeEdges(ctx, ids)
    await recomputeClusters(ctx, [...new Set([...ids, ...linked])], 'edges')
  })

async function addRecord(source: string, key: string, grain: string): Promise<string> {
  const id = uuid5(source, grain, key)
  const at = '2026-01-05T08:00:00Z'
  await sql()`insert into source_record ${sql()({ record_id: id, source, object: grain, external_id: key, grain, subject_id: id, version: 1, content_hash: key, first_arrived_at: at, arrived_at: at, run_id: id, line: 1 })}`
  return id
}

async function know(id: string, grain: string, kind: string, value: string | null) {
  await sql()`delete from identifier where record_id = ${id} and kind = ${kind}`
  if (value !== null)
    await sql()`insert into identifier ${sql()({ record_id: id, kind, value, grain, raw: value, verified: true })}`
}

function partedBy<T, K>(all: Iterable<T>, key: (one: T) => K): Map<K, T[]> {
  const parts = new Map<K, T[]>()
  for (const one of all) parts.set(key(one), [...(parts.get(key(one)) ?? []), one])
  return parts
}

/** Which of these records are one, as sorted groups. */
async function groups(ids: readonly string[]): Promise<string[]> {
  const rows = await sql()`select record_id, entity_id from membership where record_id in ${sql()([...ids])}`
  const parts = partedBy(rows, (row) => row.entity_id as string)
  return [...parts.values()]
    .map((part) =>
      part
        .map((row) => ids.indexOf(row.record_id))
        .sort((a, b) => a - b)
        .join(),
    )
    .sort()
}

describe('identifiers and who shares them', () => {
  beforeEach(async () => {
    await sql()`truncate source_record, identifier, membership, membership_history, identity_edge, shared_identifier`
  })

  it('take a tax id of two accounts of one system for their company’s, and of one account for its own again', async () => {
    const ids = [
      await addRecord('billing', 'a', 'account'),
      await addRecord('billing', 'b', 'account'),
      await addRecord('shop', 'c', 'account'),
    ]
    const [a = '', b = '', c = ''] = ids
    for (const id of [a, c]) await know(id, 'account', 'tax_id', 'GB123456782')
    await resolve(ids)
    expect(await groups(ids)).toEqual(['0,2', '1'])
    await know(b, 'account', 'tax_id', 'GB123456782')
    await resolve([b])
    expect(await groups(ids)).toEqual(['0', '1', '2'])
    await know(b, 'account', 'tax_id', null)
    await resolve([b])
    expect(await groups(ids)).toEqual(['0,2', '1'])
    const twins = [await addRecord('crm', 'x', 'company'), await addRecord('crm', 'y', 'company')]
    for (const id of twins) await know(id, 'company', 'tax_id', 'DE136695976')
    await resolve(twins)
    expect(await groups(twins)).toEqual(['0,1'])
  })

  it('give the same customers record by record, in any order, as all at once, however often they come and go', async () => {
    const ids: string[] = []
    for (let i = 0; i < 12; i++) ids.push(await addRecord('shop', `p${i}`, 'person'))
    const step = fc.tuple(fc.nat(11), fc.constantFrom('ada@x.example', 'ada@x.example', 'bo@x.example', null))
    await fc.assert(
      fc.asyncProperty(fc.array(step, { minLength: 8, maxLength: 30 }), async (steps) => {
        const held = new Map<number, string | null>()
        for (const id of ids) await know(id, 'person', 'email', null)
        await resolve(ids)
        for (const [i, value] of steps) {
          held.set(i, value)
          await know(ids[i] ?? '', 'person', 'email', value)
          await resolve([ids[i] ?? ''])
        }
        const carriers = partedBy(held, ([, value]) => value)
        const joined = [...carriers].filter(([value, all]) => value !== null && all.length > 1 && all.length <= 8)
        const wanted = joined.map(([, all]) =>
          all
            .map(([i]) => i)
            .sort((p, q) => p - q)
            .join(),
        )
        const alone = ids.flatMap((_, i) => (joined.some(([, all]) => all.some(([j]) => j === i)) ? [] : [String(i)]))
        expect(await groups(ids)).toEqual([...wanted, ...alone].sort())
        const noted = await sql()`select value, count(*)::int as n from shared_identifier group by 1 order by 1`
        const many = [...carriers].flatMap(([value, all]) =>
          value !== null && all.length > 8 ? [{ value, n: all.length }] : [],
        )
        expect([...noted]).toEqual(many)
      }),
      { numRuns: 12 },
    )
  })
})
