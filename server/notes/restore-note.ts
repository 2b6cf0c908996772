import { sql } from 'drizzle-orm'
import { z } from 'zod'
import { stale } from '@/lib/errors'
import { command } from '@/server/spine/command'
import { noteToChange } from './note-to-change'

/** Puts a removed note back. The same people may. Throws `stale` when it stands already. */
export const restoreNote = command({
  name: 'restoreNote',
  permission: 'note.write',
  input: z.object({ noteId: z.uuid() }),
  run: async (ctx, { noteId }) => {
    const now = await noteToChange(ctx, noteId)
    if (!now.removed_at) throw stale('This note stands already.')
    await ctx.tx.execute(
      sql`update customer_note set removed_by = null, removed_at = null where note_id = ${noteId}::uuid`,
    )
    return { result: null, audit: { noteId, recordId: now.record_id } }
  },
})
