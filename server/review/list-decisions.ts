import { sql } from 'drizzle-orm'
import { z } from 'zod'
import type { Grain } from '@/model/grains'
import { query } from '@/server/spine/query'

/** A decision a person made. A split shows once. `undoneAt` is set when it was taken back. */
export type DecisionLine = {
  edgeId: string
  grain: Grain
  verdict: 'same' | 'different'
  split: boolean
  recordA: string
  recordB: string
  nameA: string
  nameB: string
  decidedBy: string
  decidedAt: string
  reason: string | null
  undoneBy: string | null
  undoneAt: string | null
}

const nameOf = (record: string) =>
  sql.raw(`coalesce(
  (select v.value->>'v' from golden_value v join membership m on m.entity_id = v.entity_id where m.record_id = e.${record} and v.field = 'name' and v.record_id = e.${record}),
  (select s.attributes->>'name' from source_record s where s.record_id = e.${record}),
  (select s.external_id from source_record s where s.record_id = e.${record}))`)

/** Decisions of persons, newest first, keyset by `before` (the edge id last seen). At most 50 and a sign that there are more. */
export const listDecisions = query({
  name: 'listDecisions',
  permission: 'record.read',
  input: z.object({ before: z.uuid().optional() }),
  async run(ctx, { before }): Promise<{ decisions: DecisionLine[]; next: string | null }> {
    const after = before
      ? sql`and (e.decided_at, e.edge_id) < (select decided_at, edge_id from identity_edge where edge_id = ${before}::uuid)`
      : sql``
    const rows = await ctx.tx.execute<DecisionLine>(sql`
      select e.edge_id as "edgeId", e.grain, e.verdict, e.batch_id is not null as split, e.record_a as "recordA", e.record_b as "recordB",
        ${nameOf('record_a')} as "nameA", ${nameOf('record_b')} as "nameB", coalesce(u.name, 'Kith') as "decidedBy",
        e.decided_at::text as "decidedAt", e.reason, w.name as "undoneBy", e.retracted_at::text as "undoneAt"
      from identity_edge e left join app_user u on u.user_id = e.decided_by left join app_user w on w.user_id = e.retracted_by
      where e.origin = 'person' ${after}
        and not exists (select 1 from identity_edge f where f.batch_id = e.batch_id and f.edge_id < e.edge_id)
      order by e.decided_at desc, e.edge_id desc limit 51`)
    const decisions = rows
      .slice(0, 50)
      .map((row) => ({ ...row, decidedAt: iso(row.decidedAt), undoneAt: row.undoneAt && iso(row.undoneAt) }))
    return { decisions, next: rows.length > 50 ? (decisions.at(-1)?.edgeId ?? null) : null }
  },
})

const iso = (at: string) => new Date(at).toISOString()
