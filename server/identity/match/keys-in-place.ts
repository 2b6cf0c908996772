import { sql } from 'drizzle-orm'
import type { GoldenGrain } from '@/model/grains'
import { grainPlans } from '@/model/identity/match/grain-plans'
import { type RecordKey, recordKeys } from '@/model/identity/match/block/record-keys'
import type { Features } from '@/model/identity/match/feature'
import { loadTerms } from '@/server/identity/models/load-features'
import type { TxCtx } from '@/server/spine/ctx'
import { storedKey } from './stored-key'

export type FeaturedRecord = { recordId: string; features: Features }
export type KeyedRecord = { recordId: string; keys: readonly RecordKey[] }

/**
 * The blocking keys of these records of one grain by the version whose keys are in place, crowded ones refined. Which are
 * crowded is asked for round by round, as far as the records at hand need it.
 */
export async function keysInPlace(
  ctx: TxCtx,
  grain: GoldenGrain,
  records: readonly FeaturedRecord[],
): Promise<KeyedRecord[]> {
  const version = await keyVersionOf(ctx, grain)
  const terms = await loadTerms(
    ctx,
    { grain, version },
    0,
    records.map(({ features }) => features),
  )
  const crowded = new Set<bigint>()
  const asked = new Set<bigint>()
  const keyed = new Map<string, KeyedRecord>()
  for (let open = records; open.length; ) {
    const fresh = new Set<bigint>()
    for (const { recordId, features } of open) {
      const keys = recordKeys(grainPlans[grain], features, terms, { crowded })
      keyed.set(recordId, { recordId, keys })
      for (const { key } of keys) if (!asked.has(key)) fresh.add(key)
    }
    for (const key of fresh) asked.add(key)
    const found = new Set(await crowdedAmong(ctx, grain, [...fresh]))
    for (const key of found) crowded.add(key)
    open = found.size ? open.filter(({ recordId }) => keyed.get(recordId)?.keys.some(({ key }) => found.has(key))) : []
  }
  return records.flatMap(({ recordId }) => keyed.get(recordId) ?? [])
}

/** Version of the model by whose terms the keys of a grain were written; 0 before any was published. */
export async function keyVersionOf(ctx: TxCtx, grain: GoldenGrain): Promise<number> {
  const [row] = await ctx.tx.execute<{ key_version: number }>(
    sql`select key_version from match_state where grain = ${grain}`,
  )
  return row?.key_version ?? 0
}

async function crowdedAmong(ctx: TxCtx, grain: GoldenGrain, keys: readonly bigint[]): Promise<bigint[]> {
  if (!keys.length) return []
  const stored = keys.map((key) => storedKey(grain, key))
  const rows = await ctx.tx.execute<{ key: string }>(sql`
    select key::text from match_crowded where grain = ${grain} and key = any(${`{${stored.join(',')}}`}::bigint[])`)
  return rows.map(({ key }) => storedKey(grain, BigInt(key)))
}
