import { amountsSql } from './currencies'
import type { Metric } from './metric'

/** What a person has bought so far. */
export const boughtToDate = {
  key: 'bought_to_date',
  label: 'Bought to date',
  meaning: 'What a person has bought in the shop from the first order until today, in pounds: their lifetime value.',
  terms: [
    { term: 'Bought', means: 'orders that stand, with tax and delivery' },
    { term: 'Not counted', means: 'what their office pays: that is the account’s lifetime value' },
  ],
  theme: 'shop',
  owner: { name: 'Noor Haddad', team: 'Marketing' },
  confirmedBy: ['finance'],
  grain: 'person',
  unit: 'money',
  noun: 'a buyer',
  total: 'average',
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
      reason: 'Shop customers were missing from every figure of customer value',
    },
  ],
  sql: `
select p.person_id as entity_id, round(sum(o.total * r.rate)) as value,
  jsonb_build_object('orders', count(*), 'since', (min(o.at) at time zone 'UTC')::date, 'amounts', ${amountsSql('o.total', 'o.currency')}) as detail
from customer_person p join person_order o on o.person_id = p.person_id and o.at < :end
  join rate_of_quarter r on r.currency = o.currency and :day >= r.from_on and :day < r.to_on
where p.known_since <= :day group by 1`,
  example: {
    says: 'Two people bought for £60 and £40. On average £50.',
    total: 5_000,
    rows: [
      {
        name: 'Ada',
        says: 'Ada bought for £20, £30 and, two years ago, £10.',
        facts: [
          { fact: 'order', daysAgo: 10, total: 2_000 },
          { fact: 'order', daysAgo: 100, total: 3_000 },
          { fact: 'order', daysAgo: 700, total: 1_000 },
        ],
        answer: 6_000,
      },
      { name: 'Ben', says: 'Ben bought once.', facts: [{ fact: 'order', daysAgo: 5, total: 4_000 }], answer: 4_000 },
      { name: 'Cleo', says: 'Cleo has not bought.', facts: [], answer: null },
    ],
  },
  checks: ['orphan-fact', 'stale-source'],
  caveats: ['May be summed over the people of a household; the same order is never in two of them.'],
  rows: '/customers/people',
  moves: { started: 'First order', rose: 'Bought more', fell: 'Refunded', stopped: 'All refunded' },
} as const satisfies Metric
