import { sql } from 'drizzle-orm'
import type { GoldenGrain } from '@/model/grains'
import { type KeyPart, mostTogether } from '@/model/identity/match/block/block-rule'
import { blockRules } from '@/model/identity/match/block/block-rules'
import { type PartColumn, partColumn } from '@/model/identity/match/block/part-column'
import { ruleBlocks } from '@/model/identity/match/block/rule-blocks'
import { ruleKeys } from '@/model/identity/match/block/rule-keys'
import { alignTerms } from '@/model/identity/match/count-terms'
import type { FeatureTable } from '@/model/identity/match/table'
import type { TermLookup, TermTable } from '@/model/identity/match/term'
import { uuidArray } from '@/server/identity/uuid-array'
import type { TxCtx } from '@/server/spine/ctx'
import { replaceCrowded } from './crowded-keys'
import type { GrainModel } from './grain-model'
import { keyVersionOf } from './keys-in-place'
import { KeyBuckets } from './key-buckets'
import type { LoadedTable } from './load-table'
import { storedKey } from './stored-key'

/**
 * Puts the blocking keys of a model's version in place of those of another: which words are rare, and so which keys a
 * record has, depends on the version. Nothing is done where they are in place. Needs the identity lock. Returns whether it
 * wrote them.
 */
export async function rekeyGrain(
  ctx: TxCtx,
  { grain, version, plan }: GrainModel,
  { table, recordIds }: LoadedTable,
  terms: TermLookup,
): Promise<boolean> {
  if ((await keyVersionOf(ctx, grain)) === version) return false
  const aligned = alignTerms(table, terms)
  const rules = blockRules(plan)
  const columns = columnsOf(table, aligned)
  const crowded = rules.flatMap((rule) => ruleBlocks(rule, table, aligned, null, columns).crowded)
  await replaceCrowded(ctx, grain, crowded)
  await ctx.tx.execute(sql`
    insert into match_state (grain, key_version) values (${grain}, ${version})
    on conflict (grain) do update set key_version = excluded.key_version`)
  await ctx.tx.execute(
    sql`delete from match_key k using match_record r where r.record_id = k.record_id and r.grain = ${grain}`,
  )
  const frozen = { crowded: new Set(crowded) }
  const buckets = new KeyBuckets(table.rows * rules.length)
  for (const [at, rule] of rules.entries()) {
    const made = ruleKeys(rule, table.rows, frozen, columns)
    for (let e = 0; e < made.rows.length; e++) buckets.add(storedKey(grain, made.keys[e] ?? 0n), at, made.rows[e] ?? 0)
  }
  for (const bucket of buckets.all()) await write(ctx, grain, bucket, recordIds)
  return true
}

/** What the rules take of each row, worked out once each. */
function columnsOf(table: FeatureTable, terms: TermTable): (part: KeyPart) => PartColumn {
  const made = new Map<string, PartColumn>()
  return (part) => {
    const name = `${part.as} ${part.feature}`
    const column = made.get(name) ?? partColumn(part, table, terms)
    made.set(name, column)
    return column
  }
}

/** Writes keys in their order; those that no refiner made rare enough are noted as crowded as well. */
async function write(
  ctx: TxCtx,
  grain: GoldenGrain,
  { keys, rules, rows }: { keys: readonly bigint[]; rules: readonly number[]; rows: readonly number[] },
  recordIds: readonly string[],
): Promise<void> {
  if (!keys.length) return
  const owners = uuidArray(rows.map((row) => recordIds[row] ?? ''))
  await ctx.tx.execute(sql`
    with placed as (
      insert into match_key (key, rule, record_id)
      select distinct on (key, record_id) key, rule, record_id
      from unnest(${`{${keys.join(',')}}`}::bigint[], ${`{${rules.join(',')}}`}::smallint[], ${owners}) as w(key, rule, record_id)
      order by key, record_id, rule
      returning key
    )
    insert into match_crowded (grain, key)
    select ${grain}, key from placed group by key having count(*) > ${mostTogether} order by key on conflict do nothing`)
}
