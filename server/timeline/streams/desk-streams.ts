import { sql } from 'drizzle-orm'
import { stream } from '../stream'

const deskNote = stream<{ id: string; text: string; name: string | null }>({
  kind: 'note',
  source: null,
  table: 'customer_note',
  owner: 'records',
  select: (owned) => sql`
    select n.note_id as id, n.written_at as at, n.text, u.name from customer_note n left join app_user u on u.user_id = n.written_by
    where n.removed_at is null and n.record_id = ${owned}`,
  at: sql`written_at`,
  say: (row) => ({
    title: row.text,
    note: row.name,
    fold: { key: 'desk-note', many: 'notes' },
  }),
})

/** What people here added: notes. */
export const deskStreams = [deskNote]
