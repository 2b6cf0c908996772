import { type SQL, sql } from 'drizzle-orm'
import type { GoldenGrain } from '@/model/grains'
import { ruleLabel } from '@/model/identity/identifier-kinds'
import type { TxCtx } from '@/server/spine/ctx'
import { uuidArray } from './uuid-array'

/** Keys `a b` of entity pairs (with one of `touching`, where given) of which a person said that they are different. */
export async function decidedPairs(
  ctx: TxCtx,
  grain: GoldenGrain,
  touching: ReadonlySet<string> | null,
): Promise<Set<string>> {
  const rows = await ctx.tx.execute<{ a: string; b: string }>(sql`
    select distinct least(x.entity_id, y.entity_id) as a, greatest(x.entity_id, y.entity_id) as b
    from (${liveEdges(grain, 'different', touching)}) e
    join membership x on x.record_id = e.record_a join membership y on y.record_id = e.record_b
    where x.entity_id <> y.entity_id`)
  return new Set(rows.map(({ a, b }) => `${a} ${b}`))
}

/** A join that a rule asks for and a guard forbade, between two entities (smaller id first). */
export type RefusedJoin = { a: string; b: string; reason: 'clash'; label: string }

/** Live joins between records of two different entities, by `a b`: they exist only where a guard stands between. */
export async function refusedJoins(
  ctx: TxCtx,
  grain: GoldenGrain,
  touching: ReadonlySet<string> | null,
): Promise<Map<string, RefusedJoin>> {
  const rows = await ctx.tx.execute<{ a: string; b: string; rule: string }>(sql`
    select least(x.entity_id, y.entity_id) as a, greatest(x.entity_id, y.entity_id) as b, min(e.rule) as rule
    from (${liveEdges(grain, 'same', touching)}) e
    join membership x on x.record_id = e.record_a join membership y on y.record_id = e.record_b
    where x.entity_id <> y.entity_id group by 1, 2`)
  return new Map(rows.map(({ a, b, rule }) => [`${a} ${b}`, { a, b, reason: 'clash', label: ruleLabel(rule) }]))
}

/** Live edges of a grain with one verdict, or only those that touch a record of these entities. */
function liveEdges(grain: GoldenGrain, verdict: 'same' | 'different', touching: ReadonlySet<string> | null): SQL {
  const live = sql`e.grain = ${grain} and e.verdict = ${verdict} and e.retracted_at is null`
  if (!touching) return sql`select e.record_a, e.record_b, e.rule from identity_edge e where ${live}`
  const own = sql`(select m.record_id from membership m where m.entity_id = any(${uuidArray([...touching])}))`
  return sql`select e.record_a, e.record_b, e.rule from identity_edge e where e.record_a in ${own} and ${live}
    union select e.record_a, e.record_b, e.rule from identity_edge e where e.record_b in ${own} and ${live}`
}
