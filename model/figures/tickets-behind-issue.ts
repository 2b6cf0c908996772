import type { Figure } from './figure'

/** Tickets behind a known issue of late. */
export const ticketsBehindIssue = {
  key: 'tickets-behind-issue',
  label: 'Tickets behind a known issue',
  meaning:
    'Tickets about one known issue that came in the last 30 days or are still open, as far as the reader sees them.',
  grain: 'one ticket',
  unit: 'count',
  sources: ['support'],
  tables: ['ticket'],
  takes: [{ name: 'issue', type: 'word', means: 'the known issue, as support names it' }],
  sql: `
select count(*) as value
from ticket
where known_issue_id = :issue and (created_at > :now - interval '30 days' or status in ('new', 'open', 'pending'))`,
  caveats: [],
  drill: () => '/customers/accounts?tickets=1&sort=tickets.desc',
} as const satisfies Figure
