import { type Metric, productDetailDays } from './metric'

/** On how many days a week an account is used. */
export const usageFrequency = {
  key: 'usage_frequency',
  label: 'Usage frequency',
  meaning: 'Days on which anybody of an account used the portal, of the last 28.',
  terms: [
    { term: 'Day', means: 'a calendar day in UTC with at least one thing done' },
    { term: 'Not counted', means: 'accounts without a workspace' },
  ],
  theme: 'use',
  owner: { name: 'Marek Oyelaran', team: 'Analytics' },
  confirmedBy: ['product', 'success'],
  grain: 'account',
  unit: 'count',
  noun: 'days of 28, the average account',
  total: 'average',
  rollsUpTo: [],
  better: 'up',
  sources: ['product'],
  freshHours: 24,
  reachesBack: productDetailDays - 28,
  versions: [
    {
      version: 1,
      from: '2025-06-02',
      change: 'first definition',
      author: 'Marek Oyelaran',
      reason: 'How many came says nothing about how often',
    },
  ],
  sql: `
select a.account_id as entity_id, u.days as value, jsonb_build_object('last', u.last) as detail
from customer_account a
cross join lateral (
  select count(distinct (u.at at time zone 'UTC')::date) as days, max((u.at at time zone 'UTC')::date) as last from account_use u
  where u.account_id = a.account_id and u.at >= :end - interval '28 days' and u.at < :end) u
where a.known_since <= :day
  and exists (select 1 from account_record r where r.account_id = a.account_id and r.source = 'product')`,
  example: {
    says: 'Two accounts with a workspace were used on 3 and 0 days. On average 1.5.',
    total: 1.5,
    rows: [
      {
        name: 'Ash',
        says: 'Ann came twice on one day, Abe on another, Ari on a third; a visit 29 days ago is too old.',
        facts: [
          { fact: 'use', daysAgo: 1, by: 'ann', times: 2 },
          { fact: 'use', daysAgo: 6, by: 'abe' },
          { fact: 'use', daysAgo: 20, by: 'ari' },
          { fact: 'use', daysAgo: 29, by: 'ari' },
        ],
        answer: 3,
      },
      { name: 'Birch', says: 'Nobody of Birch came.', facts: [{ fact: 'use', daysAgo: 50, by: 'bea' }], answer: 0 },
      {
        name: 'Cedar',
        says: 'Cedar has no workspace.',
        facts: [{ fact: 'subscription', daysAgo: 10, monthly: 48_000 }],
        answer: null,
      },
    ],
  },
  checks: ['orphan-fact', 'stale-source'],
  caveats: ['The product keeps 26 weeks of detail; days before that have no value unless they were measured then.'],
  rows: '/customers/accounts?sort=users.desc',
  moves: { started: 'Came back', rose: 'More often', fell: 'Less often', stopped: 'Gone quiet' },
} as const satisfies Metric
