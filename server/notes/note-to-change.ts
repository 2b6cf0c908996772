import { sql } from 'drizzle-orm'
import { notFound, refused } from '@/lib/errors'
import type { TxCtx } from '@/server/spine/ctx'

type Standing = { record_id: string; written_by: string; removed_at: string | null; name: string | null }

/** The note, held until the end of the transaction. Not-found for what is unknown or out of sight, `refused` to all but its writer and the steward. */
export async function noteToChange(ctx: TxCtx, noteId: string): Promise<Standing> {
  await ctx.tx.execute(sql`select pg_advisory_xact_lock(hashtextextended(${`note ${noteId}`}, 0))`)
  const [note] = await ctx.tx.execute<Standing>(sql`
    select n.record_id, n.written_by, u.name, to_char(n.removed_at at time zone 'UTC', 'FMDD Mon YYYY, HH24:MI UTC') as removed_at
    from customer_note n left join app_user u on u.user_id = n.removed_by where n.note_id = ${noteId}::uuid`)
  if (!note) throw notFound('The note')
  if (note.written_by !== ctx.actor.userId && ctx.actor.role !== 'steward')
    throw refused('Only who wrote a note may remove it, or the steward.')
  return note
}
