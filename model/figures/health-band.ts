import type { Figure } from './figure'

/** Accounts whose health is between two scores. */
export const healthBand = {
  key: 'health-band',
  label: 'Accounts by health',
  meaning: 'Paying accounts whose present health score is at least the first number and below the second.',
  grain: 'one account',
  unit: 'count',
  sources: ['billing', 'product', 'support', 'crm', 'marketing'],
  tables: ['metric_current'],
  takes: [
    { name: 'least', type: 'number', means: 'the least score' },
    { name: 'below', type: 'number', means: 'the score above' },
  ],
  sql: `select count(*) as value from golden_account g join metric_current h on h.entity_id = g.entity_id and h.metric = 'health' where h.value >= :least and h.value < :below`,
  caveats: [],
  drill: ({ least, below }) => `/customers/accounts?health_from=${least}&health_below=${below}`,
} as const satisfies Figure
