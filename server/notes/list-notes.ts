import { sql } from 'drizzle-orm'
import type { Role } from '@/model/access/roles'
import { tableRules } from '@/model/access/tables'
import type { SourceKey } from '@/model/source-systems'
import { asIso } from '@/server/customers/as-iso'
import { customerInput } from '@/server/profile/customer-input'
import { mustKnow } from '@/server/profile/guard/must-know'
import { resolveEntity } from '@/server/profile/resolve-entity'
import { query } from '@/server/spine/query'

/** A note as a profile shows it. `about` is the record it goes with; null when it is about the customer as such. */
export type NoteRow = {
  noteId: string
  text: string
  about: { recordId: string; source: SourceKey; object: string; externalId: string } | null
  by: string
  mine: boolean
  at: string
}

const most = 50

/** What people here wrote about this customer, newest first, at most 50. Null for roles that do not read notes; refused while it is not known who this is. */
export const listNotes = query({
  name: 'listNotes',
  permission: 'customer.read',
  input: customerInput,
  run: async (ctx, { grain, id }): Promise<NoteRow[] | null> => {
    if (!(tableRules.customer_note.read as readonly Role[]).includes(ctx.actor.role as Role)) return null
    const entityId = await resolveEntity(ctx, grain, id)
    await mustKnow(ctx, grain, entityId)
    const rows = await ctx.tx.execute<Row>(sql`
      select n.note_id, n.text, n.whole, n.record_id, n.written_by, n.written_at, u.name, s.source, s.object, s.external_id
      from membership m join customer_note n using (record_id) left join app_user u on u.user_id = n.written_by
        left join source_record s on s.record_id = n.record_id
      where m.entity_id = ${entityId}::uuid and n.removed_at is null order by n.written_at desc, n.note_id limit ${most}`)
    return rows.map((row) => ({
      noteId: row.note_id,
      text: row.text,
      about:
        row.whole || row.source === null
          ? null
          : { recordId: row.record_id, source: row.source, object: row.object, externalId: row.external_id },
      by: row.name ?? 'Somebody',
      mine: row.written_by === ctx.actor.userId,
      at: asIso(row.written_at),
    }))
  },
})

type Row = {
  note_id: string
  text: string
  whole: boolean
  record_id: string
  written_by: string
  written_at: string
  name: string | null
  source: SourceKey | null
  object: string
  external_id: string
}
