import type { Figure } from './figure'

/** Tickets that wait on one known issue. */
export const ticketsOfIssue = {
  key: 'tickets-of-issue',
  label: 'Open tickets of a known issue',
  meaning: 'Tickets about one known issue that are not solved or closed, as far as the reader sees them.',
  grain: 'one ticket',
  unit: 'count',
  sources: ['support'],
  tables: ['ticket'],
  takes: [{ name: 'issue', type: 'word', means: 'the known issue, as support names it' }],
  sql: `select count(*) as value from ticket where known_issue_id = :issue and status not in ('solved', 'closed')`,
  caveats: [],
  drill: () => '/customers/accounts?tickets=1&sort=tickets.desc',
} as const satisfies Figure
