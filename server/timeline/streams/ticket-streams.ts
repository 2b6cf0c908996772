import { type SQL, sql } from 'drizzle-orm'
import { stream } from '../stream'
import type { TimelineOwner } from '../timeline-owner'

type Opened = {
  id: string
  external_id: string
  subject: string
  priority: string
  channel: string | null
  status: string
  satisfaction: string | null
}

const columns = sql`select fact_id as id, external_id, subject, priority, channel, status, satisfaction`

const opened = (owner: keyof TimelineOwner, owned: (records: SQL) => SQL) =>
  stream<Opened>({
    kind: 'ticket',
    source: 'support',
    table: 'ticket',
    owner,
    select: (records) => sql`${columns}, created_at as at from ticket where ${owned(records)}`,
    at: sql`created_at`,
    say: (row) => ({
      title: row.subject,
      note: [`ticket ${row.external_id}`, row.priority, row.channel && `by ${row.channel}`, row.status]
        .filter(Boolean)
        .join(', '),
      tone: row.priority === 'high' || row.priority === 'urgent' ? 'risk' : 'plain',
      of: `fact:ticket:${row.id}:subject`,
      fold: { key: 'ticket', many: 'tickets' },
    }),
  })

const solved = (owner: keyof TimelineOwner, owned: (records: SQL) => SQL) =>
  stream<Opened>({
    kind: 'ticket',
    source: 'support',
    table: 'ticket',
    name: 'ticket_solved',
    owner,
    select: (records) => sql`${columns}, solved_at as at from ticket where solved_at is not null and ${owned(records)}`,
    at: sql`solved_at`,
    say: (row) => ({
      title: `Solved: ${row.subject}`,
      note: [`ticket ${row.external_id}`, row.satisfaction && `rated ${row.satisfaction}`].filter(Boolean).join(', '),
      tone: 'minor',
      of: `fact:ticket:${row.id}:solved_at`,
      fold: { key: 'solved', many: 'tickets solved' },
    }),
  })

const inAccount = (records: SQL) => sql`account_record_id = ${records}`
// Where the accounts are asked as well, a ticket of theirs comes from there alone.
const byPerson = (records: SQL) => sql`record_id = ${records}`

/** Tickets opened and solved: those of an account's organisations, and those a person asked. */
export const accountTicketStreams = [opened('accounts', inAccount), solved('accounts', inAccount)]
export const personTicketStreams = [opened('records', byPerson), solved('records', byPerson)]
