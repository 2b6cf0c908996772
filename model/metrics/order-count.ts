import type { Metric } from './metric'

/** Orders people placed. */
export const orderCount = {
  key: 'order_count',
  label: 'Orders',
  meaning: 'Orders a person placed in the last 365 days that stand.',
  terms: [
    { term: 'Stand', means: 'neither cancelled nor refunded' },
    { term: 'Person', means: 'one human being after duplicates are joined' },
  ],
  theme: 'shop',
  owner: { name: 'Noor Haddad', team: 'Marketing' },
  confirmedBy: ['operations'],
  grain: 'person',
  unit: 'count',
  noun: 'orders in 365 days',
  total: 'sum',
  rollsUpTo: ['household'],
  better: 'up',
  sources: ['shop'],
  freshHours: 48,
  versions: [
    {
      version: 1,
      from: '2024-02-01',
      change: 'first definition',
      author: 'Noor Haddad',
      reason: 'Cancelled and refunded orders were counted as sales',
    },
  ],
  sql: `
select p.person_id as entity_id, count(*) as value, jsonb_build_object('last', (max(o.at) at time zone 'UTC')::date) as detail
from customer_person p join person_order o on o.person_id = p.person_id and o.at >= :end - interval '365 days' and o.at < :end
where p.known_since <= :day group by 1`,
  example: {
    says: 'Two people placed 2 and 1 orders that stand. The answer is 3.',
    total: 3,
    rows: [
      {
        name: 'Ada',
        says: 'Ada ordered twice; a third order was cancelled and one is older than a year.',
        facts: [
          { fact: 'order', daysAgo: 10, total: 2_000 },
          { fact: 'order', daysAgo: 100, total: 3_000 },
          { fact: 'order', daysAgo: 50, total: 9_000, state: 'cancelled' },
          { fact: 'order', daysAgo: 400, total: 1_000 },
        ],
        answer: 2,
      },
      { name: 'Ben', says: 'Ben ordered once.', facts: [{ fact: 'order', daysAgo: 5, total: 4_000 }], answer: 1 },
      {
        name: 'Cleo',
        says: 'Cleo’s only order was refunded.',
        facts: [{ fact: 'order', daysAgo: 5, total: 4_000, state: 'refunded' }],
        answer: null,
      },
    ],
  },
  checks: ['orphan-fact', 'stale-source'],
  caveats: ['Shop orders of people only. What an office orders in its portal is product use.'],
  rows: '/customers/people',
  moves: { started: 'First order', rose: 'More orders', fell: 'Fewer orders', stopped: 'None in a year' },
} as const satisfies Metric
