import { firstDoneKinds, firstDoneSql } from '../boards/first-done'
import type { Figure } from './figure'

const of = { account: 'b.id', since: 'b.from_at' }

/** The day something was first done in an account that is getting going. */
export const firstDone = {
  key: 'first-done',
  label: 'First done',
  meaning:
    'The day anything, or an order in the portal, was first done in the account since a month before its stage began.',
  grain: 'one account',
  unit: 'day',
  sources: ['product', 'crm'],
  tables: ['stage_change', 'event'],
  takes: [
    { name: 'account', type: 'id', of: 'account', means: 'the account' },
    { name: 'what', type: 'word', oneOf: firstDoneKinds, means: 'anything, or an order in the portal' },
  ],
  sql: `select (f.at at time zone 'UTC')::date::text as value
from (
  select g.entity_id as id, coalesce(max(c.at), g.customer_since::timestamptz, g.arrived_at) as from_at
  from golden_account g left join membership m on m.entity_id = g.entity_id left join stage_change c on c.record_id = m.record_id and c.stage = g.stage and c.at <= :now
  where g.entity_id = :account group by g.entity_id, g.customer_since, g.arrived_at) b
cross join lateral (select case :what when 'order' then (${firstDoneSql('order', of)}) else (${firstDoneSql('use', of)}) end as at) f`,
  caveats: ['Days are of UTC.'],
  drill: ({ account }) => `/customers/accounts/${account}/timeline?kind=usage`,
} as const satisfies Figure
