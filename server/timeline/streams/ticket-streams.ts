import { type SQL, sql } from 'drizzle-orm'
import { stream } from '../stream'
import type { TimelineOwner } from '../timeline-owner'

type Opened = {
  id: string
  external_id: string
  /** Null for roles that do not read what tickets say. */
  subject: string | null
  priority: string
  channel: string | null
  status: string
  satisfaction: string | null
}

/** A reader of tickets: with what they say, or with their number alone. */
type Reader = { words: boolean }

const columns = ({ words }: Reader) =>
  sql`select fact_id as id, external_id, ${words ? sql`subject` : sql`null::text`} as subject, priority, channel, status, satisfaction`

const named = (row: Opened) => row.subject ?? `Ticket ${row.external_id}`
const numbered = (row: Opened) => (row.subject === null ? null : `ticket ${row.external_id}`)

const opened = (reader: Reader, owner: keyof TimelineOwner, owned: (records: SQL) => SQL) =>
  stream<Opened>({
    kind: 'ticket',
    source: 'support',
    table: 'ticket',
    owner,
    select: (records) => sql`${columns(reader)}, created_at as at from ticket where ${owned(records)}`,
    at: sql`created_at`,
    say: (row) => ({
      title: named(row),
      note: [numbered(row), row.priority, row.channel && `by ${row.channel}`, row.status].filter(Boolean).join(', '),
      tone: row.priority === 'high' || row.priority === 'urgent' ? 'risk' : 'plain',
      of: `fact:ticket:${row.id}:${reader.words ? 'subject' : 'priority'}`,
      fold: { key: 'ticket', many: 'tickets' },
    }),
  })

const solved = (reader: Reader, owner: keyof TimelineOwner, owned: (records: SQL) => SQL) =>
  stream<Opened>({
    kind: 'ticket',
    source: 'support',
    table: 'ticket',
    name: 'ticket_solved',
    owner,
    select: (records) =>
      sql`${columns(reader)}, solved_at as at from ticket where solved_at is not null and ${owned(records)}`,
    at: sql`solved_at`,
    say: (row) => ({
      title: `Solved: ${named(row)}`,
      note: [numbered(row), row.satisfaction && `rated ${row.satisfaction}`].filter(Boolean).join(', ') || null,
      tone: 'minor',
      of: `fact:ticket:${row.id}:solved_at`,
      fold: { key: 'solved', many: 'tickets solved' },
    }),
  })

const inAccount = (records: SQL) => sql`account_record_id = ${records}`
// Where the accounts are asked as well, a ticket of theirs comes from there alone.
const byPerson = (records: SQL) => sql`record_id = ${records}`

const streamsFor = (reader: Reader) => ({
  ofAccount: [opened(reader, 'accounts', inAccount), solved(reader, 'accounts', inAccount)],
  ofPerson: [opened(reader, 'records', byPerson), solved(reader, 'records', byPerson)],
})

/** Tickets opened and solved: those of an account's organisations, and those a person asked; with their words, or without. */
export const ticketStreams = { withWords: streamsFor({ words: true }), withoutWords: streamsFor({ words: false }) }
