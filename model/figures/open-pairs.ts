import type { Figure } from './figure'

/** Pairs that wait for a steward. */
export const openPairs = {
  key: 'open-pairs',
  label: 'Open pairs',
  meaning: 'Pairs of customers that look alike and wait for a person to decide.',
  grain: 'one pair of customers',
  unit: 'count',
  sources: [],
  tables: ['candidate_pair'],
  sql: `select count(*) as value from candidate_pair where status = 'open'`,
  caveats: ['The rail stops counting at a thousand.'],
  drill: () => '/review',
} as const satisfies Figure
