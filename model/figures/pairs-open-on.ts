import { pairsOpenRows } from '../dashboard/rows/pairs'
import type { Figure } from './figure'

/** Pairs that waited at the end of a day. */
export const pairsOpenOn = {
  key: 'pairs-open-on',
  label: 'Pairs open',
  meaning: 'Pairs of customers that waited for a decision at the end of the day.',
  grain: 'one pair of customers',
  unit: 'count',
  sources: [],
  tables: ['candidate_pair'],
  takes: [{ name: 'on', type: 'day', means: 'the day' }],
  sql: `select count(*) as value from (${pairsOpenRows}) r`,
  caveats: ['A pair that vanished because its records changed is left out of the past too.'],
  drill: ({ on }) => `/dashboard/queue/${on}_${on}?series=open`,
} as const satisfies Figure
