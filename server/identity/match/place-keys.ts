import { sql } from 'drizzle-orm'
import type { GoldenGrain } from '@/model/grains'
import { mostTogether } from '@/model/identity/match/block/block-rule'
import type { Features } from '@/model/identity/match/feature'
import { uuidArray } from '@/server/identity/uuid-array'
import type { TxCtx } from '@/server/spine/ctx'
import { type FeaturedRecord, type KeyedRecord, keysInPlace } from './keys-in-place'
import { storedKey } from './stored-key'

/**
 * Brings the blocking keys of these records in line with their features. A key that thereby has too many records becomes
 * crowded: all who have it get refined ones instead. Returns those others, whose company may have changed.
 */
export async function placeKeys(ctx: TxCtx, grain: GoldenGrain, records: readonly FeaturedRecord[]): Promise<string[]> {
  const given = new Set(records.map(({ recordId }) => recordId))
  const others = new Set<string>()
  for (let open = records; open.length; ) {
    const placed = await replaceKeys(ctx, grain, await keysInPlace(ctx, grain, open))
    const crowded = await newlyCrowded(ctx, grain, placed)
    if (!crowded.length) break
    open = await holdersOf(ctx, crowded)
    for (const { recordId } of open) if (!given.has(recordId)) others.add(recordId)
  }
  return [...others]
}

/** Writes keys that are missing, deletes those no longer made. Returns the new ones, each once, as stored. */
async function replaceKeys(ctx: TxCtx, grain: GoldenGrain, records: readonly KeyedRecord[]): Promise<string[]> {
  const [keys, rules, owners] = [[] as bigint[], [] as number[], [] as string[]]
  for (const { recordId, keys: own } of records)
    for (const { key, rule } of own) {
      keys.push(storedKey(grain, key))
      rules.push(rule)
      owners.push(recordId)
    }
  const rows = await ctx.tx.execute<{ key: string }>(sql`
    with wanted as materialized (
      select * from unnest(${`{${keys.join(',')}}`}::bigint[], ${`{${rules.join(',')}}`}::smallint[], ${uuidArray(owners)}) as w(key, rule, record_id)
    ), gone as (
      delete from match_key k where k.record_id = any(${uuidArray(records.map(({ recordId }) => recordId))})
        and not exists (select from wanted w where w.key = k.key and w.record_id = k.record_id)
    ), placed as (
      insert into match_key (key, rule, record_id) select key, rule, record_id from wanted order by key, record_id
      on conflict do nothing returning key
    )
    select distinct key::text from placed`)
  return rows.map(({ key }) => key)
}

/** Those of these keys that have become crowded by now, as stored; noted as such. */
async function newlyCrowded(ctx: TxCtx, grain: GoldenGrain, keys: readonly string[]): Promise<string[]> {
  if (!keys.length) return []
  const rows = await ctx.tx.execute<{ key: string }>(sql`
    insert into match_crowded (grain, key)
    select ${grain}, key from unnest(${`{${keys.join(',')}}`}::bigint[]) as f(key)
    where (select count(*) from (select from match_key m where m.key = f.key limit ${mostTogether + 1}) h) > ${mostTogether}
    order by 2 on conflict do nothing returning key::text`)
  return rows.map(({ key }) => key)
}

async function holdersOf(ctx: TxCtx, keys: readonly string[]): Promise<FeaturedRecord[]> {
  const rows = await ctx.tx.execute<{ record_id: string; features: Features }>(sql`
    select r.record_id, r.features from match_record r where r.record_id in (
      select record_id from match_key where key = any(${`{${keys.join(',')}}`}::bigint[])) order by 1`)
  return rows.map(({ record_id, features }) => ({ recordId: record_id, features }))
}
