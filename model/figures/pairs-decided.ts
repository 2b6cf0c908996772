import { pairsDecidedRows } from '../dashboard/rows/pairs'
import type { Figure } from './figure'

/** Pairs decided in a span of days. */
export const pairsDecided = {
  key: 'pairs-decided',
  label: 'Pairs decided',
  meaning: 'Pairs of customers a person decided from the first day to the last, and nothing asked again since.',
  grain: 'one pair of customers',
  unit: 'count',
  sources: [],
  tables: ['candidate_pair'],
  takes: [
    { name: 'from', type: 'day', means: 'the first day' },
    { name: 'to', type: 'day', means: 'the last day' },
  ],
  sql: `select count(*) as value from (${pairsDecidedRows}) r`,
  caveats: [],
  drill: ({ from, to }) => `/dashboard/queue/${from}_${to}?series=decided`,
} as const satisfies Figure
