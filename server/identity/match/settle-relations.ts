import { sql } from 'drizzle-orm'
import type { GoldenGrain } from '@/model/grains'
import { relationOfEntities } from '@/model/identity/match/entities/relation-of-entities'
import { uuidArray } from '@/server/identity/uuid-array'
import type { TxCtx } from '@/server/spine/ctx'
import { declaredParents } from './declared-parents'
import { findKin } from './find-kin'

type Relation = { a: string; b: string; kind: 'parent' | 'sibling'; sentence: string }

/**
 * Brings the relations of organisations in line with what their records say, of a grain or of the entities `touching`:
 * parent and subsidiary, branches of one house. What a system says of parents goes before what names say; pairs in
 * `waiting` ask a person and get none. Rewrites nothing that stays. Returns the related pairs as `a b`, the smaller id
 * first: they are not asked about. Needs the identity lock; runs as the pipeline.
 */
export async function settleRelations(
  ctx: TxCtx,
  grain: GoldenGrain,
  touching: ReadonlySet<string> | null,
  waiting: Pick<ReadonlySet<string>, 'has'>,
): Promise<Set<string>> {
  if (grain !== 'account' && grain !== 'company') return new Set()
  const found = await relationsOf(ctx, grain, touching)
  for (const key of found.keys()) if (waiting.has(key)) found.delete(key)
  await write(ctx, grain, [...found.values()], touching)
  return new Set(found.keys())
}

async function relationsOf(ctx: TxCtx, grain: 'account' | 'company', touching: ReadonlySet<string> | null) {
  const found = new Map<string, Relation>()
  for (const { a, b, left, right } of await findKin(ctx, grain, touching)) {
    const relation = relationOfEntities(left, right)
    if (!relation) continue
    const turned = relation.kind === 'parent' && relation.parent === 'b'
    const { kind, sentence } = relation
    found.set(`${a} ${b}`, turned ? { a: b, b: a, kind, sentence } : { a, b, kind, sentence })
  }
  // Two accounts of a parent and its subsidiary may still be one customer unless their names say that they are not.
  const about = grain === 'account' ? [...found.values()].flatMap(({ a, b }) => [a, b]) : touching && [...touching]
  for (const { parent, child, sentence } of await declaredParents(ctx, grain, about)) {
    const key = parent < child ? `${parent} ${child}` : `${child} ${parent}`
    if (grain === 'company' || found.has(key)) found.set(key, { a: parent, b: child, kind: 'parent', sentence })
  }
  return found
}

async function write(
  ctx: TxCtx,
  grain: GoldenGrain,
  found: readonly Relation[],
  touching: ReadonlySet<string> | null,
): Promise<void> {
  const rows = sql`jsonb_to_recordset(${JSON.stringify(found)}::jsonb) as f(a uuid, b uuid, kind text, sentence text)`
  const ids = touching && uuidArray([...touching])
  await ctx.tx.execute(sql`
    delete from entity_relation e where e.grain = ${grain} ${ids ? sql`and (e.record_a = any(${ids}) or e.record_b = any(${ids}))` : sql``}
      and not exists (select from ${rows} where f.a = e.record_a and f.b = e.record_b)`)
  if (!found.length) return
  await ctx.tx.execute(sql`
    insert into entity_relation (record_a, record_b, grain, kind, evidence, found_at)
    select a, b, ${grain}, kind, jsonb_build_object('sentence', sentence), ${ctx.now.toISOString()}::timestamptz from ${rows} order by a, b
    on conflict (record_a, record_b) do update set grain = excluded.grain, kind = excluded.kind, evidence = excluded.evidence
    where (entity_relation.grain, entity_relation.kind, entity_relation.evidence) is distinct from (excluded.grain, excluded.kind, excluded.evidence)`)
}
