import { sql } from 'drizzle-orm'
import { v4 } from '@/lib/uuid4'
import { uuidArray } from '@/server/identity/uuid-array'
import type { TxCtx } from '@/server/spine/ctx'
import { type Move, groupMoves } from './group-moves'

/**
 * Tells other systems, in the transaction that does it, which records went from one customer to another: an event for
 * each group of customers concerned. `moves` have been made already and are of records known before. Runs as the pipeline.
 */
export async function writeOutbox(ctx: TxCtx, moves: readonly Move[], cause: string): Promise<void> {
  if (!moves.length) return
  const events = groupMoves(moves, await standing(ctx, moves)).map((event) => ({ id: v4(), ...event }))
  await ctx.tx.execute(sql`
    insert into outbox_event (event_id, kind, grain, body, cause, at)
    select e.id, e.kind, m.grain, e.body, ${cause}, ${ctx.now.toISOString()}::timestamptz
    from rows from (json_to_recordset(${JSON.stringify(events)}::json) as (id uuid, kind text, record uuid, body jsonb))
      with ordinality as e(id, kind, record, body, place)
      join membership m on m.record_id = e.record
    order by e.place`)
}

/** Entities among those concerned that have members now, and of these the ones with members that did not move. */
async function standing(ctx: TxCtx, moves: readonly Move[]): Promise<{ now: Set<string>; before: Set<string> }> {
  const entityIds = [...new Set(moves.flatMap(({ from, to }) => [from, to]))]
  const rows = await ctx.tx.execute<{ id: string; stayed: boolean }>(sql`
    select entity_id as id, bool_or(not record_id = any(${uuidArray(moves.map((move) => move.recordId))})) as stayed
    from membership where entity_id = any(${uuidArray(entityIds)}) group by 1`)
  const stayed = rows.filter((row) => row.stayed).map((row) => row.id)
  return { now: new Set(rows.map((row) => row.id)), before: new Set([...stayed, ...moves.map((move) => move.from)]) }
}
