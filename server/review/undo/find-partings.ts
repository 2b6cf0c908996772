import { sql } from 'drizzle-orm'
import { uuidArray } from '@/server/identity/uuid-array'
import type { TxCtx } from '@/server/spine/ctx'

/** A stretch of time in which two sides were one entity. Times as the database writes them. */
export type Span = { entityId: string; from: string; until: string }

/** Two customers that were taken for one by a merge now undone: the one that kept the id, and the one that stands by itself again. */
export type Parting = { edgeId: string; grain: string; entityId: string; partedId: string; spans: Span[] }

type Row = {
  edge_id: string
  grain: string
  entity_id: string
  from: string
  until: string
  last: string
  now_a: string
  now_b: string
}

/** Which customers these undone merges had joined and are apart now, and when they were one. */
export async function findPartings(ctx: TxCtx, edgeIds: readonly string[]): Promise<Parting[]> {
  const now = sql`${ctx.now.toISOString()}::timestamptz`
  const rows = await ctx.tx.execute<Row>(sql`
    with apart as materialized (
      select e.edge_id, e.grain, e.record_a, e.record_b, e.decided_at, x.entity_id as now_a, y.entity_id as now_b
      from identity_edge e join membership x on x.record_id = e.record_a join membership y on y.record_id = e.record_b
      where e.edge_id = any(${uuidArray(edgeIds)}) and e.verdict = 'same' and x.entity_id <> y.entity_id
    ), move as materialized (
      select h.record_id, h.from_entity_id, h.to_entity_id, h.at, row_number() over w as place, lead(h.at) over w as next
      from membership_history h where h.record_id in (select record_a from apart union select record_b from apart)
      window w as (partition by h.record_id order by h.at)
    ), stay as (
      select record_id, to_entity_id as entity_id, at as since, coalesce(next, 'infinity') as until from move
      union all select record_id, from_entity_id, '-infinity', at from move where place = 1
      union all select m.record_id, m.entity_id, '-infinity', 'infinity' from membership m
        where m.record_id in (select record_a from apart union select record_b from apart) and not exists (select 1 from move where move.record_id = m.record_id)
    )
    select a.edge_id, a.grain, s.entity_id, greatest(s.since, t.since, a.decided_at)::text as from, least(s.until, t.until, ${now})::text as until,
      first_value(s.entity_id) over (partition by a.edge_id order by least(s.until, t.until) desc, greatest(s.since, t.since) desc) as last, a.now_a, a.now_b
    from apart a join stay s on s.record_id = a.record_a join stay t on t.record_id = a.record_b and t.entity_id = s.entity_id
    where greatest(s.since, t.since, a.decided_at) <= least(s.until, t.until, ${now})
    order by a.decided_at, a.edge_id`)
  const partings = new Map<string, Parting>()
  for (const row of rows)
    for (const partedId of new Set([row.now_a, row.now_b])) {
      if (partedId === row.last) continue
      const key = `${row.last} ${partedId}`
      const span = { entityId: row.entity_id, from: row.from, until: row.until }
      const parting = partings.get(key)
      if (parting) parting.spans.push(span)
      else partings.set(key, { edgeId: row.edge_id, grain: row.grain, entityId: row.last, partedId, spans: [span] })
    }
  return [...partings.values()]
}
