import type { TableAnswer } from './table-answer'

/** What an order is worth, by what is known of the person. */
export const orderValueBySegment = {
  key: 'order-value-by-segment',
  title: 'Average order value per segment',
  says: 'Orders of the last 365 days and what they came to, person by person as the metric measured them, added up by segment.',
  groupings: [
    {
      key: 'tier',
      label: 'Loyalty tier',
      grain: 'person',
      agrees: { metric: 'average_order_value', row: 'all', col: 'average' },
    },
    {
      key: 'country',
      label: 'Country',
      grain: 'person',
      agrees: { metric: 'average_order_value', row: 'all', col: 'average' },
    },
    {
      key: 'language',
      label: 'Language',
      grain: 'person',
      agrees: { metric: 'average_order_value', row: 'all', col: 'average' },
    },
  ],
  rowLabel: 'Segment',
  order: 'sum(b.money)',
  columns: [
    { key: 'people', label: 'People who bought', unit: 'count', total: 'count(*)' },
    { key: 'orders', label: 'Orders', unit: 'count', total: 'sum(b.orders)' },
    { key: 'money', label: 'Bought', unit: 'money', total: 'sum(b.money)' },
    {
      key: 'average',
      label: 'An order',
      unit: 'money',
      total: 'sum(b.money) / nullif(sum(b.orders), 0)',
      charted: true,
    },
  ],
  each: [
    {
      key: 'average',
      label: 'An order',
      unit: 'money',
      value: 'b.money / b.orders',
      metric: { tier: 'average_order_value', country: 'average_order_value', language: 'average_order_value' },
    },
    { key: 'orders', label: 'Orders in 365 days', unit: 'count', value: 'b.orders' },
  ],
  base: `
select v.entity_id, s.row, s.label, v.part as money, v.whole as orders
from metric_value v left join golden_person g on g.entity_id = v.entity_id
cross join lateral (
  select coalesce(case :by when 'tier' then g.loyalty_tier when 'country' then g.country else g.language end, 'none') as segment) o
cross join lateral (values (o.segment, case o.segment when 'none' then 'Not known' else o.segment end), ('all', 'All segments')) s (row, label)
where v.metric = 'average_order_value' and v.day = :day`,
  sources: ['shop'],
  tables: ['metric_value'],
  classification: 'commercial',
  caveats: [
    'Every order weighs the same: an average is all money over all orders, never a mean of means.',
    'Segments are those of today; somebody who rose a tier takes the year’s orders along.',
  ],
} as const satisfies TableAnswer
