import { sql } from 'drizzle-orm'
import type { GoldenGrain } from '@/model/grains'
import { type EntityContent, loadMembers } from '@/server/golden/load-members'
import { partSides } from '@/server/identity/models/part-sides'
import { uuidArray } from '@/server/identity/uuid-array'
import type { TxCtx } from '@/server/spine/ctx'
import { partOf } from '@/server/golden/part-of'

export type SampleSides = { left: EntityContent; right: EntityContent }

/**
 * The two sides of pairs of records, by `a b`: the customers they belong to, or, where both belong to one, what hangs
 * together with each of them without the link between the two. Pairs of which a record is gone are missing from the answer.
 */
export async function sampleSides(
  ctx: TxCtx,
  grain: GoldenGrain,
  pairs: readonly { a: string; b: string }[],
): Promise<Map<string, SampleSides>> {
  const entityOf = await entitiesOf(ctx, grain, pairs)
  const contents = await loadMembers(ctx, [...new Set(entityOf.values())])
  const part = await parting(ctx, pairs, entityOf)
  const sides = new Map<string, SampleSides>()
  for (const { a, b } of pairs) {
    const [x, y] = [entityOf.get(a), entityOf.get(b)].map((id) => (id ? contents.get(id) : undefined))
    if (!x || !y) continue
    const { left, right } = x === y ? part(a, b) : { left: null, right: null }
    const [first, second] = [left ? partOf(x, left) : x, right ? partOf(y, right) : y]
    if (first.records.length && second.records.length) sides.set(`${a} ${b}`, inOrder(first, second))
  }
  return sides
}

async function entitiesOf(ctx: TxCtx, grain: GoldenGrain, pairs: readonly { a: string; b: string }[]) {
  const rows = await ctx.tx.execute<{ id: string; entity: string }>(sql`
    select record_id as id, entity_id as entity from membership
    where grain = ${grain} and record_id = any(${uuidArray(pairs.flatMap(({ a, b }) => [a, b]))})`)
  return new Map(rows.map((row) => [row.id, row.entity]))
}

/** How customers that hold both records of a pair part into two. */
async function parting(
  ctx: TxCtx,
  pairs: readonly { a: string; b: string }[],
  entityOf: ReadonlyMap<string, string>,
): Promise<(a: string, b: string) => { left: string[]; right: string[] }> {
  const whole = new Set(
    pairs.flatMap(({ a, b }) => {
      const entity = entityOf.get(a)
      return entity && entity === entityOf.get(b) ? [entity] : []
    }),
  )
  if (!whole.size) return (a, b) => ({ left: [a], right: [b] })
  const members = await ctx.tx.execute<{ record_id: string; entity_id: string }>(sql`
    select record_id, entity_id from membership where entity_id = any(${uuidArray([...whole])}) order by record_id`)
  const joins = await ctx.tx.execute<{ edge: string; a: string; b: string }>(sql`
    select e.edge_id as edge, e.record_a as a, e.record_b as b from identity_edge e
    where e.record_a = any(${uuidArray(members.map((row) => row.record_id))}) and e.verdict = 'same' and e.retracted_at is null`)
  const between = new Map(joins.map(({ edge, a, b }) => [`${a} ${b}`, edge]))
  const sidesOf = partSides(
    members.map((row) => [row.record_id, row.entity_id]),
    joins,
  )
  return (a, b) => sidesOf(between.get(`${a} ${b}`) ?? '', a, b)
}

/** The side that came here first stands left, which says nothing about the answer. */
function inOrder(x: EntityContent, y: EntityContent): SampleSides {
  const since = (side: EntityContent) =>
    side.records.map((record) => record.arrivedAt + record.recordId).sort()[0] ?? ''
  return since(x) <= since(y) ? { left: x, right: y } : { left: y, right: x }
}
