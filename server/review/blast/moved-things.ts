import { sql } from 'drizzle-orm'
import type { TxCtx } from '@/server/spine/ctx'
import { uuidArray } from '@/server/identity/uuid-array'
import type { BlastUse, IdMove, TicketMove } from './blast'

/** A record that is found at another customer than before. */
export type RecordMove = { recordId: string; from: string; to: string }

const idsOf = (moves: readonly RecordMove[]) => uuidArray(moves.map((move) => move.recordId))

/** Finds the move of a record. */
function finder(moves: readonly RecordMove[]) {
  const known = new Map(moves.map((move) => [move.recordId, move]))
  return (recordId: string): RecordMove[] => [known.get(recordId) ?? []].flat()
}

/** Open tickets that go with these records, most pressing first. */
export async function movedTickets(ctx: TxCtx, moves: readonly RecordMove[]): Promise<TicketMove[]> {
  if (!moves.length) return []
  const ids = idsOf(moves)
  const open = sql`t.status in ('new', 'open', 'pending')`
  const columns = sql`t.fact_id as "ticketId", t.external_id as id, t.subject, t.priority`
  const rows = await ctx.tx.execute<Omit<TicketMove, 'from' | 'to'> & { on_record: string }>(sql`
    select * from (
      select ${columns}, t.record_id as on_record from ticket t where t.record_id = any(${ids}) and ${open}
      union
      select ${columns}, t.account_record_id from ticket t where t.account_record_id = any(${ids}) and ${open}) t
    order by array_position(array['urgent', 'high', 'normal', 'low'], priority), id, "ticketId", on_record`)
  const moveOf = finder(moves)
  return rows.flatMap(({ on_record, ...ticket }) => moveOf(on_record).map(({ from, to }) => ({ ...ticket, from, to })))
}

/** The ids these records have in other systems. */
export async function movedIds(ctx: TxCtx, moves: readonly RecordMove[]): Promise<IdMove[]> {
  if (!moves.length) return []
  const rows = await ctx.tx.execute<Omit<IdMove, 'from' | 'to'>>(sql`
    select record_id as "recordId", source, object, external_id as "externalId" from source_record
    where record_id = any(${idsOf(moves)}) and withdrawn_at is null order by source, object, external_id`)
  const moveOf = finder(moves)
  return rows.flatMap((row) => moveOf(row.recordId).map(({ from, to }) => ({ ...row, from, to })))
}

/** What used any of these customers, under the ids they have or had. */
export async function usesOf(ctx: TxCtx, everyId: readonly string[]): Promise<BlastUse[]> {
  const rows = await ctx.tx.execute<BlastUse>(sql`
    select entity_id as "entityId", kind, label, count(*)::int as times, count(distinct actor_id)::int as people,
      to_char(max(at) at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"') as "lastAt"
    from customer_use where entity_id = any(${uuidArray(everyId)}) group by 1, 2, 3 order by 1, 2, 3`)
  return [...rows]
}
