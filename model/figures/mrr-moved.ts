import { mrrMovedRows, mrrMoveKeys } from '../dashboard/rows/mrr-moved'
import type { Figure } from './figure'

/** How much MRR moved in one way between two measured days. */
export const mrrMoved = {
  key: 'mrr-moved',
  label: 'MRR moved',
  meaning: 'What the MRR of accounts changed by between the ends of two measured days, of those that moved in one way.',
  grain: 'one account that moved',
  unit: 'money',
  sources: ['billing'],
  tables: ['metric_value', 'subscription_change', 'subscription'],
  classification: 'commercial',
  takes: [
    { name: 'move', type: 'word', oneOf: mrrMoveKeys, means: 'how it moved' },
    { name: 'from', type: 'day', means: 'the day before' },
    { name: 'to', type: 'day', means: 'the day after' },
  ],
  sql: `select coalesce(sum(r.amount), 0) as value from (${mrrMovedRows}) r`,
  caveats: ['Who paid at any time before counts as won back, not as new.'],
  drill: ({ move, from, to }) => `/dashboard/mrr-movement/${from}_${to}?series=${move}`,
} as const satisfies Figure
