import { sql } from 'drizzle-orm'
import type { Role } from '@/model/access/roles'
import { tableRules } from '@/model/access/tables'
import type { SourceKey } from '@/model/source-systems'
import { asIso, asIsoOrNull } from '../customers/as-iso'
import { query } from '../spine/query'
import { customerInput } from './customer-input'
import { resolveEntity } from './resolve-entity'

type EdgeEnd = { recordId: string; source: SourceKey; object: string; externalId: string }

/** Why two records are held to be one customer, or two. `by` is the person who decided, null for a rule. */
export type EdgeRow = {
  edgeId: string
  a: EdgeEnd
  b: EdgeEnd
  verdict: string
  origin: string
  rule: string
  by: string | null
  reason: string | null
  at: string
  retractedAt: string | null
}

/** The edges that touch a customer's records: rules and decisions, retracted ones too. Null for roles that do not see them. */
export const listEdges = query({
  name: 'listEdges',
  permission: 'customer.read',
  input: customerInput,
  run: async (ctx, { grain, id }): Promise<EdgeRow[] | null> => {
    if (!(tableRules.identity_edge.read as readonly Role[]).includes(ctx.actor.role as Role)) return null
    const entityId = await resolveEntity(ctx, grain, id)
    const rows = await ctx.tx.execute<Row>(sql`
      with own as (select record_id from membership where entity_id = ${entityId}::uuid),
      edge as (
        select e.edge_id, e.record_a, e.record_b, e.verdict, e.origin, e.rule, e.reason, e.decided_at, e.decided_by, e.retracted_at from identity_edge e join own on own.record_id = e.record_a
        union select e.edge_id, e.record_a, e.record_b, e.verdict, e.origin, e.rule, e.reason, e.decided_at, e.decided_by, e.retracted_at from identity_edge e join own on own.record_id = e.record_b)
      select e.edge_id, e.verdict, e.origin, e.rule, e.reason, e.decided_at, e.retracted_at, u.name as by,
        a.record_id as a_id, a.source as a_source, a.object as a_object, a.external_id as a_external,
        b.record_id as b_id, b.source as b_source, b.object as b_object, b.external_id as b_external
      from edge e join source_record a on a.record_id = e.record_a join source_record b on b.record_id = e.record_b
        left join app_user u on u.user_id = e.decided_by
      order by e.origin = 'rule', e.decided_at desc, e.edge_id limit 60`)
    return rows.map((row) => ({
      edgeId: row.edge_id,
      a: { recordId: row.a_id, source: row.a_source, object: row.a_object, externalId: row.a_external },
      b: { recordId: row.b_id, source: row.b_source, object: row.b_object, externalId: row.b_external },
      verdict: row.verdict,
      origin: row.origin,
      rule: row.rule,
      by: row.by,
      reason: row.reason,
      at: asIso(row.decided_at),
      retractedAt: asIsoOrNull(row.retracted_at),
    }))
  },
})

type Row = {
  edge_id: string
  verdict: string
  origin: string
  rule: string
  reason: string | null
  decided_at: string
  retracted_at: string | null
  by: string | null
  a_id: string
  a_source: SourceKey
  a_object: string
  a_external: string
  b_id: string
  b_source: SourceKey
  b_object: string
  b_external: string
}
