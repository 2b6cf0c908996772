import { sql } from 'drizzle-orm'
import { isJunk } from '@/model/identity/junk-values'
import type { TxCtx } from '@/server/spine/ctx'
import { joinsByItself, shareLimit } from './joining-identifiers'
import { uuidArray } from './uuid-array'

type Wanted = { record_a: string; record_b: string; grain: string; rule: string; value: string }
type Standing = { edge_id: string; record_a: string; record_b: string; rule: string; value: string }
type Shared = { grain: string; kind: string; value: string; record_ids: string[]; within: boolean }

/**
 * Brings the deterministic edges in line with the identifiers these records now carry: an edge for each two records of
 * one grain that share a strong identifier, none where too many share it, and none that is no longer justified.
 * Edges of persons are not touched. Needs the identity lock. Returns the records at the ends of all edges that
 * came or went: an identifier that became too common parts records that were not given.
 */
export async function writeEdges(ctx: TxCtx, recordIds: readonly string[]): Promise<string[]> {
  const given = new Set(recordIds)
  const shared = (await sharedIdentifiers(ctx, recordIds)).filter((group) => !isJunk(group.kind, group.value))
  const wanted = new Map<string, Wanted>()
  for (const group of shared) if (group.within) for (const edge of pairsOf(group)) keepFirst(wanted, edge)
  const groups = new Set(shared.map((group) => `${group.kind} ${group.value}`))
  const reached = new Set([...recordIds, ...shared.flatMap((group) => group.record_ids)])
  // An edge is judged here if one of its records was given, or if it stands on an identifier that one of them carries.
  const judged = (await standingEdges(ctx, [...reached])).filter(
    (edge) => given.has(edge.record_a) || given.has(edge.record_b) || groups.has(`${edge.rule} ${edge.value}`),
  )
  const unjustified = judged.filter((edge) => !wanted.has(keyOf(edge)))
  for (const edge of judged) wanted.delete(keyOf(edge))
  if (unjustified.length)
    await retract(
      ctx,
      unjustified.map((edge) => edge.edge_id),
    )
  if (wanted.size) await insert(ctx, [...wanted.values()])
  return [...new Set([...unjustified, ...wanted.values()].flatMap((edge) => [edge.record_a, edge.record_b]))]
}

const keyOf = (edge: { record_a: string; record_b: string; rule: string }) =>
  `${edge.record_a} ${edge.record_b} ${edge.rule}`

function keepFirst(wanted: Map<string, Wanted>, edge: Wanted) {
  const other = wanted.get(keyOf(edge))
  if (!other || edge.value < other.value) wanted.set(keyOf(edge), edge)
}

function pairsOf({ grain, kind, value, record_ids: ids }: Shared): Wanted[] {
  return ids.flatMap((record_a, i) =>
    ids.slice(i + 1).map((record_b) => ({ record_a, record_b, grain, rule: kind, value })),
  )
}

/** Joining identifiers these records carry together with others, and all who carry them, in id order. */
function sharedIdentifiers(ctx: TxCtx, recordIds: readonly string[]): Promise<Shared[]> {
  return ctx.tx.execute<Shared>(sql`
    select grain, kind, value, record_ids, cardinality(record_ids) <= ${shareLimit('kind')} as within from (
      select t.grain, t.kind, t.value, array(
        select i.record_id from identifier i join source_record s on s.record_id = i.record_id and s.withdrawn_at is null
        where i.kind = t.kind and i.value = t.value and i.grain = t.grain and ${joinsByItself} order by 1) as record_ids
      from (select distinct i.grain, i.kind, i.value from identifier i where i.record_id = any(${uuidArray(recordIds)}) and ${joinsByItself}) t
    ) g where cardinality(record_ids) > 1`)
}

function standingEdges(ctx: TxCtx, ids: readonly string[]): Promise<Standing[]> {
  const columns = sql`edge_id, record_a, record_b, rule, evidence->>'value' as value`
  const live = sql`retracted_at is null and origin = 'rule'`
  return ctx.tx.execute<Standing>(sql`
    select ${columns} from identity_edge where record_a = any(${uuidArray(ids)}) and ${live}
    union select ${columns} from identity_edge where record_b = any(${uuidArray(ids)}) and ${live}`)
}

async function retract(ctx: TxCtx, edgeIds: readonly string[]): Promise<void> {
  await ctx.tx.execute(sql`
    update identity_edge set retracted_at = ${ctx.now.toISOString()}::timestamptz where edge_id = any(${uuidArray(edgeIds)})`)
}

async function insert(ctx: TxCtx, edges: readonly Wanted[]): Promise<void> {
  await ctx.tx.execute(sql`
    insert into identity_edge (edge_id, record_a, record_b, grain, verdict, origin, rule, evidence, decided_at)
    select md5(record_a::text || record_b::text || rule)::uuid, record_a, record_b, grain, 'same', 'rule', rule,
      jsonb_build_object('value', value), ${ctx.now.toISOString()}::timestamptz
    from json_to_recordset(${JSON.stringify(edges)}::json) as w(record_a uuid, record_b uuid, grain text, rule text, value text)
    order by 1
    on conflict (edge_id) do update set retracted_at = null, decided_at = excluded.decided_at, evidence = excluded.evidence
      where identity_edge.retracted_at is not null`)
}
