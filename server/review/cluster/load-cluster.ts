import { sql } from 'drizzle-orm'
import type { Grain } from '@/model/grains'
import { loadEdges, type WhyEdge } from '@/server/identity/why/load-edges'
import type { TxCtx } from '@/server/spine/ctx'

/** A record as one of a customer's. `name` is what its system calls whom it is of. */
export type ClusterMember = {
  recordId: string
  number: number
  source: string
  object: string
  externalId: string
  name: string | null
  arrivedAt: string
  withdrawn: boolean
}

/** One customer with all that joins its records. `seen` names this state: it differs as soon as a record or an edge came or went. */
export type Cluster = {
  entityId: string
  grain: Grain
  /** In order of arrival: the first founds the customer. */
  records: ClusterMember[]
  edges: WhyEdge[]
  seen: string
}

/** Reads the customer a record belongs to now; null where nobody knows the record. */
export async function loadCluster(ctx: TxCtx, recordId: string): Promise<Cluster | null> {
  const rows = await ctx.tx.execute<MemberRow>(sql`
    select m.record_id as "recordId", m.entity_id as "entityId", m.number, m.grain, s.source, s.object, s.external_id as "externalId",
      s.attributes->>'name' as name, to_char(s.first_arrived_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS"Z"') as "arrivedAt",
      s.withdrawn_at is not null as withdrawn
    from membership own join membership m on m.entity_id = own.entity_id join source_record s on s.record_id = m.record_id
    where own.record_id = ${recordId}::uuid order by m.number, m.record_id`)
  const [first] = rows
  if (!first) return null
  const records = rows.map(({ entityId: _, grain: __, ...member }) => member)
  const ids = records.map((record) => record.recordId)
  const edges = (await loadEdges(ctx, ids)).filter((edge) => edge.verdict === 'same')
  return { entityId: first.entityId, grain: first.grain, records, edges, seen: await nameState(ctx, ids, edges) }
}

type MemberRow = ClusterMember & { entityId: string; grain: Grain }

async function nameState(ctx: TxCtx, ids: readonly string[], edges: readonly WhyEdge[]): Promise<string> {
  const state = [...[...ids].sort(), ...edges.map((edge) => `${edge.edgeId} ${edge.value}`).sort()].join(' ')
  const [row] = await ctx.tx.execute<{ seen: string }>(sql`select md5(${state}) as seen`)
  return row?.seen ?? ''
}
