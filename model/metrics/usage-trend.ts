import { type Metric, productDetailDays } from './metric'

/** Whether an account is used more or less than before. */
export const usageTrend = {
  key: 'usage_trend',
  label: 'Usage trend',
  meaning: 'Use of the portal in the last 30 days as a share of an average 30 of the 60 days before.',
  terms: [
    { term: 'Use', means: 'anything a member did in the portal: a sign-in, an order, a service' },
    { term: '100%', means: 'as much as before; half of it is 50%' },
    { term: 'Not counted', means: 'accounts that were not used in the 60 days before' },
  ],
  theme: 'use',
  owner: { name: 'Marek Oyelaran', team: 'Analytics' },
  confirmedBy: ['product', 'success'],
  grain: 'account',
  unit: 'share',
  noun: 'of the use before',
  total: 'ratio',
  rollsUpTo: [],
  better: 'up',
  sources: ['product'],
  freshHours: 24,
  reachesBack: productDetailDays - 90,
  versions: [
    {
      version: 1,
      from: '2025-06-02',
      change: 'first definition',
      author: 'Marek Oyelaran',
      reason: 'Success wants to see a decline before anybody has left',
    },
  ],
  sql: `
select entity_id, now / before as value, now as part, before as whole, jsonb_build_object('now', now, 'before', before) as detail
from (
  select a.account_id as entity_id, count(*) filter (where u.at >= :end - interval '30 days')::numeric as now,
    count(*) filter (where u.at < :end - interval '30 days') / 2.0 as before
  from customer_account a join account_use u on u.account_id = a.account_id and u.at >= :end - interval '90 days' and u.at < :end
  where a.known_since <= :day group by 1) s
where before > 0`,
  example: {
    says: 'One account was used 9 times after 6 in an average month, one 2 times after 4: 11 of 10, or 110%.',
    total: 1.1,
    rows: [
      {
        name: 'Ash',
        says: 'Ash came 9 times this month and 12 times in the two months before.',
        facts: [
          { fact: 'use', daysAgo: 3, by: 'ann', times: 9 },
          { fact: 'use', daysAgo: 50, by: 'ann', times: 12 },
        ],
        answer: 1.5,
      },
      {
        name: 'Birch',
        says: 'Birch came 2 times, and 8 times in the two months before.',
        facts: [
          { fact: 'use', daysAgo: 10, by: 'bea', times: 2 },
          { fact: 'use', daysAgo: 70, by: 'bea', times: 8 },
        ],
        answer: 0.5,
      },
      {
        name: 'Cedar',
        says: 'Cedar began this week; there is no before.',
        facts: [{ fact: 'use', daysAgo: 4, by: 'cal', times: 5 }],
        answer: null,
      },
    ],
  },
  checks: ['orphan-fact', 'stale-source'],
  caveats: ['Holidays show: December and August fall in most accounts.'],
  rows: '/customers/accounts?sort=health.asc',
  moves: { started: 'Came back', rose: 'Used more', fell: 'Used less', stopped: 'Gone quiet' },
} as const satisfies Metric
