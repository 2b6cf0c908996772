import type { Metric } from './metric'

/** How often people buy, and what. */
export const purchaseFrequency = {
  key: 'purchase_frequency',
  label: 'Purchase frequency',
  meaning: 'Orders a month of people who buy, over the last 365 days or since their first order, and by category.',
  terms: [
    { term: 'Month', means: '30 days; somebody who began last week counts one' },
    { term: 'By category', means: 'orders with at least one line of it; one order may count in several' },
  ],
  theme: 'shop',
  owner: { name: 'Noor Haddad', team: 'Marketing' },
  confirmedBy: ['operations'],
  grain: 'person',
  unit: 'rate',
  noun: 'orders a buyer and month',
  total: 'ratio',
  rollsUpTo: [],
  better: 'up',
  sources: ['shop'],
  freshHours: 48,
  versions: [
    {
      version: 1,
      from: '2025-06-02',
      change: 'first definition',
      author: 'Noor Haddad',
      reason: 'Campaigns were timed by guess instead of by how often people buy',
    },
  ],
  sql: `
select entity_id, part / whole as value, part, whole, jsonb_build_object('orders', part, 'months', whole, 'categories', categories) as detail
from (
  select p.person_id as entity_id, count(distinct o.order_id)::numeric as part,
    greatest(1, ceil(extract(epoch from :end - greatest(min(f.first_at), :end - interval '365 days')) / 2592000)) as whole
  from customer_person p join person_order o on o.person_id = p.person_id and o.at >= :end - interval '365 days' and o.at < :end
    cross join lateral (select min(e.at) as first_at from person_order e where e.person_id = p.person_id) f
  where p.known_since <= :day group by 1) s
cross join lateral (
  select coalesce(jsonb_object_agg(category, orders), '{}') as categories from (
    select l.category, count(distinct l.order_id) as orders from person_order_line l
    where l.person_id = s.entity_id and l.at >= :end - interval '365 days' and l.at < :end and l.category is not null group by 1) c) c`,
  example: {
    says: 'One bought 6 times in 13 months’ worth of a year, one twice in his first two months: 8 orders in 15 months.',
    total: 8 / 15,
    rows: [
      {
        name: 'Ada',
        says: 'Ada began two years ago and ordered 6 times in the year: 6 in 13 months of 30 days.',
        facts: [
          ...[10, 60, 120, 180, 240, 300].map((daysAgo) => ({ fact: 'order' as const, daysAgo, total: 2_000 })),
          { fact: 'order', daysAgo: 700, total: 2_000 },
        ],
        answer: 6 / 13,
      },
      {
        name: 'Ben',
        says: 'Ben began 45 days ago and ordered twice: 2 in 2 months.',
        facts: [
          { fact: 'order', daysAgo: 45, total: 4_000, category: 'Filter' },
          { fact: 'order', daysAgo: 15, total: 4_000, category: 'Espresso' },
        ],
        answer: 1,
      },
      { name: 'Cleo', says: 'Cleo has not bought.', facts: [], answer: null },
    ],
  },
  checks: ['orphan-fact', 'stale-source'],
  caveats: ['Categories are those of today’s catalogue; a product that moved category takes its past along.'],
  rows: '/customers/people',
  moves: { started: 'First order', rose: 'More often', fell: 'Less often', stopped: 'None in a year' },
} as const satisfies Metric
