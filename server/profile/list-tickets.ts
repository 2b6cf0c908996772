import { sql } from 'drizzle-orm'
import { z } from 'zod'
import { readableColumns } from '@/db/grants'
import type { Role } from '@/model/access/roles'
import { asIso, asIsoOrNull } from '../customers/as-iso'
import { query } from '../spine/query'
import { customerInput } from './customer-input'
import { memberIds, resolveEntity } from './resolve-entity'

/** A ticket as a profile lists it. `subject` is null for roles that may not read it. Times are ISO 8601. */
export type TicketRow = {
  factId: string
  externalId: string
  subject: string | null
  status: string
  priority: string
  channel: string | null
  knownIssue: { id: string; title: string; others: number } | null
  createdAt: string
  firstResponseAt: string | null
  firstResponseDueAt: string | null
  solvedAt: string | null
  open: boolean
}

export type TicketList = { rows: TicketRow[]; open: number; all: number }

/** A customer's newest tickets, open ones first; `others` counts further open tickets of the same known issue. */
export const listTickets = query({
  name: 'listTickets',
  permission: 'customer.read',
  input: customerInput.extend({
    onlyOpen: z.boolean().default(false),
    most: z.number().int().min(1).max(100).default(8),
  }),
  run: async (ctx, { grain, id, onlyOpen, most }): Promise<TicketList> => {
    const records = await memberIds(ctx, await resolveEntity(ctx, grain, id))
    const columns = readableColumns('ticket', ctx.actor.role as Role).filter((column) => column !== 'description')
    const owner = grain === 'account' ? sql`account_record_id` : sql`record_id`
    const rows = await ctx.tx.execute<Row>(sql`
      select ${sql.raw(columns.map((column) => `t.${column}`).join(', '))}, t.status not in ('solved', 'closed') as open,
        count(*) filter (where t.status not in ('solved', 'closed')) over () as open_count, count(*) over () as all_count
      from ticket t where t.${owner} = any (${sql.param(records)}::uuid[])
      order by (t.status in ('solved', 'closed')), t.created_at desc, t.fact_id limit ${most}`)
    const shown = onlyOpen ? rows.filter((row) => row.open) : rows
    const others = await countOthers(
      ctx.tx,
      shown.flatMap((row) => row.known_issue_id ?? []),
    )
    return {
      rows: shown.map((row) => toTicket(row, others)),
      open: Number(rows[0]?.open_count ?? 0),
      all: Number(rows[0]?.all_count ?? 0),
    }
  },
})

type Row = {
  fact_id: string
  external_id: string
  subject?: string
  status: string
  priority: string
  channel: string | null
  known_issue_id: string | null
  known_issue_title: string | null
  created_at: string
  first_response_at: string | null
  first_response_due_at: string | null
  solved_at: string | null
  open: boolean
  open_count: string
  all_count: string
}

type Tx = Parameters<typeof memberIds>[0]['tx']

async function countOthers(tx: Tx, issues: readonly string[]): Promise<Map<string, number>> {
  if (issues.length === 0) return new Map()
  const rows = await tx.execute<{ issue: string; count: string }>(sql`
    select known_issue_id as issue, count(*) as count from ticket
    where known_issue_id = any (${sql.param([...issues])}::text[]) and status not in ('solved', 'closed') group by 1`)
  return new Map(rows.map((row) => [row.issue, Number(row.count)]))
}

function toTicket(row: Row, others: ReadonlyMap<string, number>): TicketRow {
  const issue = row.known_issue_id
  return {
    factId: row.fact_id,
    externalId: row.external_id,
    subject: row.subject ?? null,
    status: row.status,
    priority: row.priority,
    channel: row.channel,
    knownIssue: issue
      ? {
          id: issue,
          title: row.known_issue_title ?? issue,
          others: Math.max(0, (others.get(issue) ?? 0) - (row.open ? 1 : 0)),
        }
      : null,
    createdAt: asIso(row.created_at),
    firstResponseAt: asIsoOrNull(row.first_response_at),
    firstResponseDueAt: asIsoOrNull(row.first_response_due_at),
    solvedAt: asIsoOrNull(row.solved_at),
    open: row.open,
  }
}
