import { sql } from 'drizzle-orm'
import { namesOf } from '@/server/recall/list-recalls'
import type { TxCtx } from '@/server/spine/ctx'
import type { Parting } from './find-partings'

export type AfterKind = 'events' | 'orders' | 'tickets' | 'consents' | 'notes' | 'pins' | 'records'
/** A customer as it stands after an undo, and how much of what came since the merge is its own. */
export type AfterSide = { entityId: string; code: string; name: string; came: { kind: AfterKind; count: number }[] }

/** More customers are told in counts only. */
const mostSides = 6

/**
 * What arrived after the merges that these partings undo, by the customer it is with now. Everything is on the record it
 * arrived on, so this only counts. Empty where there are more than six customers.
 */
export async function cameAfter(ctx: TxCtx, partings: readonly Parting[]): Promise<AfterSide[]> {
  const ids = [...new Set(partings.flatMap((one) => [one.entityId, one.partedId]))]
  if (!ids.length || ids.length > mostSides) return []
  const since = partings
    .flatMap((one) => one.spans.map((span) => span.from))
    .sort((x, y) => Date.parse(x) - Date.parse(y))[0]
  const rows = await ctx.tx.execute<{ id: string; kind: AfterKind; count: number }>(sql`
    with own as materialized (select record_id, entity_id as id from membership where entity_id = any(${`{${ids.join(',')}}`}::uuid[])),
      since as (select ${since}::timestamptz as at)
    select id, kind, count(*)::int as count from (
      select o.id, 'events' as kind from own o join event e using (record_id), since where e.arrived_at > since.at
      union all select o.id, 'orders' from own o join customer_order f using (record_id), since where f.placed_at > since.at
      union all select o.id, 'tickets' from own o join ticket f using (record_id), since where f.created_at > since.at
      union all select o.id, 'consents' from own o join consent_event f using (record_id), since where f.at > since.at
      union all select o.id, 'notes' from own o join note f using (record_id), since where f.at > since.at
      union all select o.id, 'notes' from own o join customer_note f using (record_id), since where f.written_at > since.at and not f.whole
      union all select o.id, 'pins' from own o join pin f using (record_id), since where f.at > since.at and f.removed_at is null
      union all select o.id, 'records' from own o join source_record f using (record_id), since where f.first_arrived_at > since.at
    ) came group by 1, 2 order by 3 desc, 2`)
  const names = await namesOf(ctx, ids)
  return ids.flatMap((entityId) => {
    const named = names.get(entityId)
    return named
      ? [{ ...named, came: rows.filter((row) => row.id === entityId).map(({ kind, count }) => ({ kind, count })) }]
      : []
  })
}
