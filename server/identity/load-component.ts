import { sql } from 'drizzle-orm'
import type { ClusterEdge, ClusterRecord } from '@/model/identity/cluster'
import { isJunk } from '@/model/identity/junk-values'
import type { TxCtx } from '@/server/spine/ctx'
import { exclusiveGrains, isExclusive } from './joining-identifiers'
import { uuidArray } from './uuid-array'

export type ComponentRecord = ClusterRecord & { grain: string; entityId: string }

type EdgeRow = {
  edge_id: string
  a: string
  b: string
  verdict: string
  origin: string
  rule: string
  value: string | null
}

/**
 * Everything that could move when these records change: the other members of their entities and all records that live
 * "same" edges reach, with all live edges among them. Ids without a membership are left out.
 */
export async function loadComponent(
  ctx: TxCtx,
  recordIds: readonly string[],
): Promise<{ records: ComponentRecord[]; edges: ClusterEdge[] }> {
  const reached = new Set<string>()
  const edges = new Map<string, ClusterEdge>()
  let frontier = await withFellows(ctx, recordIds)
  while (frontier.length) {
    for (const id of frontier) reached.add(id)
    const next = new Set<string>()
    for (const row of await edgesOf(ctx, frontier)) {
      edges.set(row.edge_id, toEdge(row))
      if (row.verdict !== 'same') continue
      for (const id of [row.a, row.b]) if (!reached.has(id)) next.add(id)
    }
    frontier = [...next]
  }
  const records = await recordsOf(ctx, [...reached])
  const grainOf = new Map(records.map(({ recordId, grain }) => [recordId, grain]))
  // A decision about a record that has become something else waits until it is what it was.
  return { records, edges: [...edges.values()].filter(({ a, b }) => grainOf.get(a) === grainOf.get(b)) }
}

function toEdge({ a, b, verdict, origin, rule, value }: EdgeRow): ClusterEdge {
  return {
    a,
    b,
    verdict: verdict === 'different' ? 'different' : 'same',
    origin: origin === 'person' ? 'person' : 'rule',
    rule,
    value: value ?? '',
  }
}

async function withFellows(ctx: TxCtx, ids: readonly string[]): Promise<string[]> {
  const rows = await ctx.tx.execute<{ id: string }>(sql`
    select m.record_id as id from membership m where m.entity_id in (
      select entity_id from membership where record_id = any(${uuidArray(ids)}))`)
  return rows.map((row) => row.id)
}

async function edgesOf(ctx: TxCtx, ids: readonly string[]): Promise<EdgeRow[]> {
  const columns = sql`edge_id, record_a as a, record_b as b, verdict, origin, rule, evidence->>'value' as value`
  const live = sql`retracted_at is null and verdict in ('same', 'different')`
  return ctx.tx.execute<EdgeRow>(sql`
    select ${columns} from identity_edge where record_a = any(${uuidArray(ids)}) and ${live}
    union all select ${columns} from identity_edge where record_b = any(${uuidArray(ids)}) and ${live}`)
}

type RecordRow = { id: string; number: number; grain: string; entity_id: string; exclusive: string[]; weak: string[] }

async function recordsOf(ctx: TxCtx, ids: readonly string[]): Promise<ComponentRecord[]> {
  const rows = await ctx.tx.execute<RecordRow>(sql`
    select m.record_id as id, m.number, m.grain, m.entity_id, coalesce(x.exclusive, '{}') as exclusive, coalesce(x.weak, '{}') as weak
    from membership m left join (
      select i.record_id,
        coalesce(array_agg(i.kind || ' ' || i.value) filter (where ${isExclusive}), '{}') as exclusive,
        coalesce(array_agg(case i.kind when 'email' then 'domain ' || split_part(i.value, '@', 2) else i.kind || ' ' || i.value end)
          filter (where i.kind in ('phone', 'domain', 'email')), '{}') as weak
      from identifier i
      where i.record_id = any(${uuidArray(ids)}) and i.grain in (${exclusiveGrains}) and i.kind not like '%.%' group by 1) x using (record_id)
    where m.record_id = any(${uuidArray(ids)})`)
  return rows.map((row) => ({
    recordId: row.id,
    number: row.number,
    grain: row.grain,
    entityId: row.entity_id,
    exclusive: row.exclusive.filter(isMeant),
    weak: row.weak.filter(isMeant),
  }))
}

/** `kind value` pairs whose value is no junk. */
function isMeant(exclusive: string): boolean {
  const space = exclusive.indexOf(' ')
  return !isJunk(exclusive.slice(0, space), exclusive.slice(space + 1))
}
