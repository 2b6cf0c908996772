import type { Figure } from './figure'

/** What waits to be given to one side after a parting. */
export const thingsToSort = {
  key: 'things-to-sort',
  label: 'Things to sort',
  meaning: 'Things attached to a whole customer that wait to be given to one side since it was parted.',
  grain: 'one thing',
  unit: 'count',
  sources: [],
  tables: ['sorting_item'],
  sql: `select count(*) as value from sorting_item where sorted_at is null`,
  caveats: [],
  drill: () => '/review/sorting',
} as const satisfies Figure
