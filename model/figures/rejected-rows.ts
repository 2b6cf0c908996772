import type { Figure } from './figure'

/** Rows that broke a contract and wait to be replayed. */
export const rejectedRows = {
  key: 'rejected-rows',
  label: 'Rows kept aside',
  meaning: 'Rows that broke the contract of their source and were not replayed since.',
  grain: 'one row of a file',
  unit: 'count',
  sources: [],
  tables: ['rejected_row'],
  takes: [
    { name: 'source', type: 'word', means: 'the system, or all' },
    { name: 'object', type: 'word', means: 'what the rows are, or all' },
  ],
  sql: `
select count(*) as value
from rejected_row
where resolved_run_id is null and :source in ('all', source) and :object in ('all', object)`,
  caveats: [],
  drill: () => '/sources/runs',
} as const satisfies Figure
