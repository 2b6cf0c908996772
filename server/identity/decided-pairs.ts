import { sql } from 'drizzle-orm'
import type { GoldenGrain } from '@/model/grains'
import { ruleLabel } from '@/model/identity/identifier-kinds'
import type { TxCtx } from '@/server/spine/ctx'

/** Keys `a b` of entity pairs of which a person said that they are different. */
export async function decidedPairs(ctx: TxCtx, grain: GoldenGrain): Promise<string[]> {
  const rows = await ctx.tx.execute<{ a: string; b: string }>(sql`
    select distinct least(x.entity_id, y.entity_id) as a, greatest(x.entity_id, y.entity_id) as b
    from identity_edge e join membership x on x.record_id = e.record_a join membership y on y.record_id = e.record_b
    where e.grain = ${grain} and e.verdict = 'different' and e.retracted_at is null and x.entity_id <> y.entity_id`)
  return rows.map(({ a, b }) => `${a} ${b}`)
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
    from identity_edge e join membership x on x.record_id = e.record_a join membership y on y.record_id = e.record_b
    where e.grain = ${grain} and e.verdict = 'same' and e.retracted_at is null and x.entity_id <> y.entity_id group by 1, 2`)
  return new Map(
    rows
      .filter(({ a, b }) => !touching || touching.has(a) || touching.has(b))
      .map(({ a, b, rule }) => [`${a} ${b}`, { a, b, reason: 'clash', label: ruleLabel(rule) }]),
  )
}
