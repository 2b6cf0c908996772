import { sql } from 'drizzle-orm'
import { uuidArray } from '@/server/identity/uuid-array'
import type { TxCtx } from '@/server/spine/ctx'

/** A live edge with who made it, as far as a person did. */
export type WhyEdge = {
  edgeId: string
  a: string
  b: string
  verdict: 'same' | 'different'
  rule: string
  origin: string
  value: string | null
  by: string | null
  on: string
  reason: string | null
}

/** Live edges of which both ends are among these records, oldest decision first. */
export function loadEdges(ctx: TxCtx, recordIds: readonly string[]): Promise<WhyEdge[]> {
  const ids = uuidArray(recordIds)
  return ctx.tx.execute<WhyEdge>(sql`
    select e.edge_id as "edgeId", e.record_a as a, e.record_b as b, e.verdict, e.rule, e.origin, e.evidence->>'value' as value, u.name as by,
      to_char(e.decided_at at time zone 'UTC', 'FMDD Mon YYYY') as on, e.reason
    from identity_edge e left join app_user u on u.user_id = e.decided_by
    where e.record_a = any(${ids}) and e.record_b = any(${ids}) and e.retracted_at is null and e.verdict in ('same', 'different')
    order by e.decided_at, e.edge_id`)
}
