import { sql } from 'drizzle-orm'
import { v4 } from '@/lib/uuid4'
import { cluster } from '@/model/identity/cluster'
import { withoutArrivals } from '@/server/outbox/without-arrivals'
import { writeOutbox } from '@/server/outbox/write-outbox'
import type { TxCtx } from '@/server/spine/ctx'
import { loadComponent } from './load-component'

/** Why memberships moved, for their history: `edges` of a load, or the name of a decision. */
export type MoveCause = 'edges' | 'merge' | 'different' | 'split' | 'undo'

/**
 * Works out anew who is who around these records and moves memberships that differ, with history. Needs the identity
 * lock. Returns every entity that lost or won a record, and those of the given records, vanished ones too.
 */
export async function recomputeClusters(
  ctx: TxCtx,
  recordIds: readonly string[],
  cause: MoveCause,
): Promise<{ entityIds: string[]; moved: number }> {
  const { records, edges } = await loadComponent(ctx, recordIds)
  const { entityOf } = cluster(records, edges)
  const given = new Set(recordIds)
  const entityIds = new Set<string>()
  const moves: { record_id: string; from_id: string; to_id: string }[] = []
  for (const { recordId, entityId } of records) {
    const next = entityOf.get(recordId) ?? recordId
    if (given.has(recordId)) entityIds.add(next)
    if (next === entityId) continue
    moves.push({ record_id: recordId, from_id: entityId, to_id: next })
    entityIds.add(entityId).add(next)
  }
  if (moves.length) await move(ctx, moves, cause)
  return { entityIds: [...entityIds], moved: moves.length }
}

async function move(
  ctx: TxCtx,
  moves: readonly { record_id: string; from_id: string; to_id: string }[],
  cause: MoveCause,
) {
  const now = ctx.now.toISOString()
  const told = moves.map(({ record_id, from_id, to_id }) => ({ recordId: record_id, from: from_id, to: to_id }))
  const known = await withoutArrivals(ctx, told)
  await ctx.tx.execute(sql`
    with move as materialized (
      select * from json_to_recordset(${JSON.stringify(moves)}::json) as m(record_id uuid, from_id uuid, to_id uuid)
    ), moved as (
      update membership m set entity_id = move.to_id, since = ${now}::timestamptz from move where m.record_id = move.record_id
    )
    insert into membership_history (record_id, at, move_id, from_entity_id, to_entity_id, cause, actor_id)
    select record_id, ${now}::timestamptz, ${v4()}::uuid, from_id, to_id, ${cause}, ${ctx.actor.userId}::uuid from move order by record_id`)
  await writeOutbox(ctx, known, cause)
}
