import { sql } from 'drizzle-orm'
import { z } from 'zod'
import { badInput, refused } from '@/lib/errors'
import { v4 } from '@/lib/uuid4'
import { customerInput } from '@/server/profile/customer-input'
import { mustKnow } from '@/server/profile/guard/must-know'
import { memberIds, resolveEntity } from '@/server/profile/resolve-entity'
import { command } from '@/server/spine/command'
import { aboutOf } from './about'
import { noteText } from './note-text'

/**
 * Writes a note about a customer. It belongs to a record and goes where that goes: to the one named by `about`, else to the one it is
 * plainly about; a note about the customer as such (`whole`) hangs on the founding record. Throws `bad-input` for a record
 * of another customer, `refused` while the writer must first find out who this is.
 */
export const writeNote = command({
  name: 'writeNote',
  permission: 'note.write',
  input: customerInput.extend({ text: noteText, about: z.union([z.uuid(), z.literal('whole')]).optional() }),
  run: async (ctx, { grain, id, text, about }) => {
    const { userId } = ctx.actor
    if (!userId) throw refused('Only a person writes notes.')
    const entityId = await resolveEntity(ctx, grain, id)
    await mustKnow(ctx, grain, entityId)
    const records = await memberIds(ctx, entityId)
    const asked = about === undefined ? (await aboutOf(ctx, records, text)).recordId : about === 'whole' ? null : about
    if (asked && !records.includes(asked))
      throw badInput('That record is not one of this customer.', { about: 'Choose one of its records.' })
    const [noteId, recordId, whole] = [v4(), asked ?? entityId, asked === null]
    await ctx.tx.execute(sql`
      insert into customer_note (note_id, record_id, whole, text, written_by, written_at)
      values (${noteId}::uuid, ${recordId}::uuid, ${whole}, ${text}, ${userId}::uuid, ${ctx.now.toISOString()}::timestamptz)`)
    return { result: { noteId, recordId, whole }, audit: { noteId, grain, entityId, recordId, whole } }
  },
})
