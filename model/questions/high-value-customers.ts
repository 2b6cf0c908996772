import type { TableAnswer } from './table-answer'

/** The tenth of customers that brought the most. */
export const highValueCustomers = {
  key: 'high-value-customers',
  title: 'High-value customers',
  says: 'The tenth of customers that brought the most: people by what they bought in the shop, accounts by what they paid. The least of them is the threshold.',
  groupings: [
    {
      key: 'people',
      label: 'People',
      grain: 'person',
      agrees: { metric: 'bought_to_date', row: 'all', col: 'average' },
    },
    {
      key: 'accounts',
      label: 'Accounts',
      grain: 'account',
      agrees: { metric: 'lifetime_value', row: 'all', col: 'average' },
    },
  ],
  rowLabel: 'Who',
  order: 'max(b.rank)',
  columns: [
    { key: 'customers', label: 'Customers', unit: 'count', total: 'count(*)' },
    { key: 'money', label: 'Brought', unit: 'money', total: 'sum(b.money)' },
    { key: 'share', label: 'Of all money', unit: 'share', total: 'sum(b.money) / nullif(max(b.whole), 0)' },
    { key: 'average', label: 'Each', unit: 'money', total: 'avg(b.money)' },
    { key: 'least', label: 'From', unit: 'money', total: 'min(b.money)' },
  ],
  each: [
    {
      key: 'money',
      label: 'Brought',
      unit: 'money',
      value: 'b.money',
      metric: { people: 'bought_to_date', accounts: 'lifetime_value' },
    },
  ],
  base: `
with brought as materialized (
  select entity_id, value::numeric as money from metric_value
  where metric = case :by when 'people' then 'bought_to_date' else 'lifetime_value' end and day = :day),
bound as materialized (
  select percentile_disc(0.9) within group (order by money) as least, sum(money) as whole from brought)
select b.entity_id, r.row, r.label, r.rank, b.money, t.whole
from brought b cross join bound t cross join lateral (values
  (case when b.money >= t.least then 'top' else 'rest' end, case when b.money >= t.least then 'The top tenth' else 'Everybody else' end, case when b.money >= t.least then 3 else 2 end),
  ('all', 'All who paid', 1)) r (row, label, rank)`,
  sources: ['billing', 'shop'],
  tables: ['metric_value'],
  classification: 'commercial',
  caveats: [
    'What was paid or bought so far, not what will be.',
    'Whoever brought exactly as much as the threshold is in, so the top may be a little more than a tenth.',
    'What a person’s office pays is the account’s, never the person’s: the two lists are not added up.',
  ],
} as const satisfies TableAnswer
