import type { TableAnswer } from './table-answer'

/** How often people buy, by what they buy. */
export const categoryFrequency = {
  key: 'category-frequency',
  title: 'Purchase frequency per category',
  says: 'Orders of the last 365 days with at least one line of the category, over the months since those people began to buy, as purchase frequency measured them.',
  groupings: [
    {
      key: 'category',
      label: 'Category',
      grain: 'person',
      agrees: { metric: 'purchase_frequency', row: 'all', col: 'frequency' },
    },
  ],
  rowLabel: 'Category',
  order: 'sum(b.orders)',
  columns: [
    { key: 'people', label: 'People who buy it', unit: 'count', total: 'count(*)' },
    { key: 'orders', label: 'Orders', unit: 'count', total: 'sum(b.orders)' },
    {
      key: 'frequency',
      label: 'How often each',
      unit: 'rate',
      total: 'sum(b.orders) / nullif(sum(b.months), 0)',
      charted: true,
    },
    {
      key: 'quarter',
      label: 'Orders in 90 days, 100 buyers',
      unit: 'count',
      total: 'round(300 * sum(b.orders) / nullif(sum(b.months), 0))',
    },
  ],
  each: [
    { key: 'orders', label: 'Orders with it', unit: 'count', value: 'b.orders' },
    { key: 'frequency', label: 'How often', unit: 'rate', value: 'b.orders / b.months' },
  ],
  base: `
select v.entity_id, c.row, c.label, c.orders, v.whole as months
from metric_value v
cross join lateral (
  select regexp_replace(lower(o.key), '[^a-z0-9]+', '-', 'g') as row, o.key as label, o.value::numeric as orders
  from jsonb_each_text(v.detail->'categories') o
  where :by = 'category'
  union all select 'all', 'All categories', v.part) c
where v.metric = 'purchase_frequency' and v.day = :day`,
  sources: ['shop'],
  tables: ['metric_value'],
  caveats: [
    'One order may count in several categories, so their orders add up to more than all orders.',
    'A month has 30 days; somebody who began last week counts one. Ninety days are three of them.',
    'Categories are those of today’s catalogue.',
  ],
} as const satisfies TableAnswer
