import type { Figure } from './figure'

/** Accounts at risk by their stage or their score. */
export const accountsAtRisk = {
  key: 'accounts-at-risk',
  label: 'Accounts at risk',
  meaning: 'Accounts whose stage is at risk or whose health is below 40 points.',
  grain: 'one account',
  unit: 'count',
  sources: ['crm', 'billing', 'product', 'support'],
  tables: ['metric_current'],
  sql: `
select count(*) as value
from golden_account g left join metric_current h on h.entity_id = g.entity_id and h.metric = 'health'
where h.value < 40 or g.stage = 'at_risk'`,
  caveats: ['Counts the accounts of your own book where you have one.'],
  drill: () => '/customers/accounts?stage=at_risk&sort=health.asc',
} as const satisfies Figure
