import { sql } from 'drizzle-orm'
import { uuidArray } from '@/server/identity/uuid-array'
import type { TxCtx } from '@/server/spine/ctx'
import type { Move } from './group-moves'

/**
 * Leaves out records that arrived in this very transaction: they had no customer that anybody could know, so their first
 * membership is no event. To be asked before the moves are made: a row this transaction wrote bears its number.
 */
export async function withoutArrivals(ctx: TxCtx, moves: readonly Move[]): Promise<Move[]> {
  const rows = await ctx.tx.execute<{ id: string }>(sql`
    select m.record_id as id from membership m
    where m.record_id = any(${uuidArray(moves.map((move) => move.recordId))}) and m.xmin = pg_current_xact_id()::xid
      and not exists (select 1 from membership_history h where h.record_id = m.record_id)`)
  const arrived = new Set(rows.map((row) => row.id))
  return moves.filter((move) => !arrived.has(move.recordId))
}
