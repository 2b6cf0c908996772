import { activeRows } from '../dashboard/rows/measured'
import type { Figure } from './figure'

/** Active customers among the accounts the reader may see. */
export const activeInBook = {
  key: 'active-in-book',
  label: 'Active customers you see',
  meaning: 'Accounts of your book that were active on a measured day.',
  grain: 'one account',
  unit: 'count',
  sources: ['billing', 'product'],
  tables: ['metric_value'],
  takes: [{ name: 'on', type: 'day', means: 'the day' }],
  sql: `select count(*) as value from (${activeRows}) r`,
  caveats: ['Counts by who has the account today, also for days before it was theirs.'],
  drill: ({ on }) => `/dashboard/active-customers/${on}_${on}?series=active`,
} as const satisfies Figure
