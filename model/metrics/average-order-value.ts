import { amountsSql } from './currencies'
import type { Metric } from './metric'

/** What an order is worth. */
export const averageOrderValue = {
  key: 'average_order_value',
  label: 'Average order value',
  meaning: 'What an order of the last 365 days is worth on average, in pounds.',
  terms: [
    { term: 'Order', means: 'one that stands: neither cancelled nor refunded' },
    { term: 'The total', means: 'all money over all orders, so every order weighs the same' },
  ],
  theme: 'shop',
  owner: { name: 'Noor Haddad', team: 'Marketing' },
  confirmedBy: ['finance'],
  grain: 'person',
  unit: 'money',
  noun: 'an order',
  total: 'ratio',
  rollsUpTo: [],
  better: 'up',
  sources: ['shop'],
  freshHours: 48,
  versions: [
    {
      version: 1,
      from: '2024-02-01',
      change: 'first definition',
      author: 'Noor Haddad',
      reason: 'An average of averages gave people with one order too much weight',
    },
  ],
  sql: `
select entity_id, round(part / whole) as value, part, whole, jsonb_build_object('orders', whole, 'tier', tier, 'amounts', amounts) as detail
from (
  select p.person_id as entity_id, p.loyalty_tier as tier, round(sum(o.total * r.rate)) as part, count(*) as whole,
    ${amountsSql('o.total', 'o.currency')} as amounts
  from customer_person p join person_order o on o.person_id = p.person_id and o.at >= :end - interval '365 days' and o.at < :end
    join rate_of_quarter r on r.currency = o.currency and :day >= r.from_on and :day < r.to_on
  where p.known_since <= :day group by 1, 2) s`,
  example: {
    says: 'Three orders of £20, £30 and £40: £30 each.',
    total: 3_000,
    rows: [
      {
        name: 'Ada',
        says: 'Ada ordered for £20 and £30.',
        facts: [
          { fact: 'order', daysAgo: 10, total: 2_000 },
          { fact: 'order', daysAgo: 100, total: 3_000 },
        ],
        answer: 2_500,
      },
      {
        name: 'Ben',
        says: 'Ben ordered for £40.',
        facts: [{ fact: 'order', daysAgo: 5, total: 4_000 }],
        answer: 4_000,
      },
      {
        name: 'Cleo',
        says: 'Cleo’s last order is two years old.',
        facts: [{ fact: 'order', daysAgo: 730, total: 4_000 }],
        answer: null,
      },
    ],
  },
  checks: ['orphan-fact', 'stale-source'],
  caveats: ['The mean of what people spend an order on average would be £32.50: another question.'],
  rows: '/customers/people',
  moves: { started: 'First order', rose: 'Larger orders', fell: 'Smaller orders', stopped: 'None in a year' },
} as const satisfies Metric
