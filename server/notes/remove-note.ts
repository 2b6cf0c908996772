import { sql } from 'drizzle-orm'
import { z } from 'zod'
import { stale } from '@/lib/errors'
import { command } from '@/server/spine/command'
import { noteToChange } from './note-to-change'

/** Takes a note away; the row stays, with who did it. Only who wrote it may, or the steward. Throws `stale` when it was removed already. */
export const removeNote = command({
  name: 'removeNote',
  permission: 'note.write',
  input: z.object({ noteId: z.uuid() }),
  run: async (ctx, { noteId }) => {
    const now = await noteToChange(ctx, noteId)
    if (now.removed_at) throw stale(`${now.name ?? 'Somebody'} removed this note on ${now.removed_at}.`)
    await ctx.tx.execute(sql`
      update customer_note set removed_by = ${ctx.actor.userId}::uuid, removed_at = ${ctx.now.toISOString()}::timestamptz
      where note_id = ${noteId}::uuid and removed_at is null`)
    return { result: null, audit: { noteId, recordId: now.record_id } }
  },
})
