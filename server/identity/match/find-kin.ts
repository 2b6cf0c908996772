import { sql } from 'drizzle-orm'
import type { GoldenGrain } from '@/model/grains'
import type { Features } from '@/model/identity/match/feature'
import { uuidArray } from '@/server/identity/uuid-array'
import type { TxCtx } from '@/server/spine/ctx'

/** Two organisations that share a blocking key and the words of their house, smaller id first, with what their records say. */
export type Kin = { a: string; b: string; left: Features[]; right: Features[] }

/**
 * Organisations that may be near relations of one another, of the grain or of the entities `touching`: a record of each
 * shares a blocking key and all words that do not say which member of a group it is, and one of the two says that.
 * Runs as the pipeline.
 */
export async function findKin(ctx: TxCtx, grain: GoldenGrain, touching: ReadonlySet<string> | null): Promise<Kin[]> {
  const asked = touching ? sql`m.entity_id = any(${uuidArray([...touching])})` : says('r')
  const pairs = await ctx.tx.execute<{ a: string; b: string }>(sql`
    with asked as materialized (
      select r.record_id, m.entity_id, ${house('r')} as house, ${says('r')} as says
      from membership m join match_record r using (record_id) where m.grain = ${grain} and r.grain = ${grain} and ${asked})
    select distinct least(q.entity_id, n.entity_id) as a, greatest(q.entity_id, n.entity_id) as b
    from asked q join match_key k on k.record_id = q.record_id join match_key l on l.key = k.key and l.record_id <> k.record_id
      join match_record o on o.record_id = l.record_id and o.grain = ${grain} join membership n on n.record_id = o.record_id
    where n.entity_id <> q.entity_id and (q.says or ${says('o')}) and q.house = ${house('o')}
    order by 1, 2`)
  if (!pairs.length) return []
  const members = await featuresOf(ctx, grain, [...new Set(pairs.flatMap(({ a, b }) => [a, b]))])
  return pairs.map(({ a, b }) => ({ a, b, left: members.get(a) ?? [], right: members.get(b) ?? [] }))
}

/** The words of its name that do not say which member of a group it is. */
const house = (record: 'r' | 'o') =>
  sql.raw(`(select string_agg(word, ' ' order by word) from jsonb_array_elements_text(${record}.features->'org_words') word
    where not coalesce(${record}.features->'org_role' ? word, false) and not coalesce(${record}.features->'org_place' ? word, false))`)

/** Whether its name says which member of a group it is. */
const says = (record: 'r' | 'o') => sql.raw(`(${record}.features ?| array['org_role', 'org_numbers', 'org_place'])`)

async function featuresOf(ctx: TxCtx, grain: GoldenGrain, entityIds: readonly string[]) {
  const rows = await ctx.tx.execute<{ entity_id: string; features: Features }>(sql`
    select m.entity_id, r.features from membership m join match_record r using (record_id)
    where m.entity_id = any(${uuidArray(entityIds)}) and r.grain = ${grain} order by m.record_id`)
  const members = new Map<string, Features[]>()
  for (const { entity_id, features } of rows) members.set(entity_id, [...(members.get(entity_id) ?? []), features])
  return members
}
