import { sql } from 'drizzle-orm'
import type { TxCtx } from '@/server/spine/ctx'
import { joiningGroups, type JoiningGroup } from './joining-groups'
import { noteShared } from './note-shared'
import { uuidArray } from './uuid-array'

type Wanted = { record_a: string; record_b: string; grain: string; rule: string; value: string }
type Standing = { edge_id: string; record_a: string; record_b: string; rule: string; value: string }

/**
 * Brings the deterministic edges in line with the identifiers these records now carry: an edge for each two records of
 * one grain that share a strong identifier, none where too many share it or it stands for nobody, and none that is no
 * longer justified. An identifier that one of these records left is judged anew for those who keep it. Edges of persons
 * are not touched. Needs the identity lock. Returns the records at the ends of all edges that came or went.
 */
export async function writeEdges(ctx: TxCtx, recordIds: readonly string[]): Promise<string[]> {
  const given = new Set(recordIds)
  const shared = await joiningGroups(ctx, recordIds)
  await noteShared(ctx, recordIds, shared)
  const wanted = new Map<string, Wanted>()
  for (const group of shared) if (group.joins) for (const edge of pairsOf(group)) keepFirst(wanted, edge)
  const groups = new Set(shared.map((group) => `${group.kind} ${group.value}`))
  // Nobody stands on an identifier that too many had before; who had it is then not read in full.
  const reached = new Set([...recordIds, ...shared.flatMap((group) => (group.whole ? group.recordIds : []))])
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

function pairsOf({ grain, kind, value, recordIds: ids }: JoiningGroup): Wanted[] {
  return ids.flatMap((record_a, i) =>
    ids.slice(i + 1).map((record_b) => ({ record_a, record_b, grain, rule: kind, value })),
  )
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
    on conflict (edge_id) do update set retracted_at = null, decided_at = excluded.decided_at, evidence = excluded.evidence,
      grain = excluded.grain
      where identity_edge.retracted_at is not null`)
}
