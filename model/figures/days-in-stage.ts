import type { Figure } from './figure'

/** How long an account has been in its present stage. */
export const daysInStage = {
  key: 'days-in-stage',
  label: 'Days in this stage',
  meaning: 'Whole days since the account entered the stage it is in.',
  grain: 'one account',
  unit: 'count',
  sources: ['crm'],
  tables: ['stage_change'],
  takes: [{ name: 'account', type: 'id', of: 'account', means: 'the account' }],
  sql: `select greatest(0, floor(extract(epoch from :now - coalesce(max(c.at), g.customer_since::timestamptz, g.arrived_at)) / 86400)) as value
from golden_account g left join membership m on m.entity_id = g.entity_id left join stage_change c on c.record_id = m.record_id and c.stage = g.stage and c.at <= :now
where g.entity_id = :account group by g.entity_id, g.customer_since, g.arrived_at`,
  caveats: ['An account without a stage change counts from the day any system knew it.'],
  drill: ({ account }) => `/customers/accounts/${account}`,
} as const satisfies Figure
