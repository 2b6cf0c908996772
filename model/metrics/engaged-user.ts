import { type Metric, productDetailDays } from './metric'

/** People for whom the product is a habit. */
export const engagedUser = {
  key: 'engaged_user',
  label: 'Engaged users',
  meaning: 'People who used the portal on at least 4 different days of the last 28.',
  terms: [
    { term: 'People', means: 'human beings after duplicates are joined, counted once however many accounts they use' },
    { term: 'Used', means: 'anything done in a workspace' },
  ],
  theme: 'use',
  owner: { name: 'Marek Oyelaran', team: 'Analytics' },
  confirmedBy: ['product', 'success'],
  grain: 'person',
  unit: 'count',
  noun: 'people',
  total: 'count',
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
      reason: 'A single visit a month made somebody an active user',
    },
  ],
  sql: `
select entity_id, (days >= 4)::int as value, jsonb_build_object('days', days, 'state', case when days >= 4 then 'engaged' else 'seldom' end) as detail
from (
  select p.person_id as entity_id, count(distinct (u.at at time zone 'UTC')::date) as days
  from customer_person p join person_use u on u.person_id = p.person_id and u.at >= :end - interval '28 days' and u.at < :end
  where p.known_since <= :day group by 1) s`,
  example: {
    says: 'One person came on 4 days, one on 3, one long ago. The answer is 1.',
    total: 1,
    rows: [
      {
        name: 'Ada',
        says: 'Ada came on 4 days.',
        facts: [1, 8, 15, 27].map((daysAgo) => ({ fact: 'use' as const, daysAgo, by: 'self' })),
        answer: 1,
      },
      {
        name: 'Ben',
        says: 'Ben came 9 times, on 3 days.',
        facts: [2, 3, 4].map((daysAgo) => ({ fact: 'use' as const, daysAgo, by: 'self', times: 3 })),
        answer: 0,
      },
      {
        name: 'Cleo',
        says: 'Cleo was last there 29 days ago.',
        facts: [{ fact: 'use', daysAgo: 29, by: 'self' }],
        answer: null,
      },
    ],
  },
  checks: ['orphan-fact', 'stale-source'],
  caveats: [
    'The product keeps 26 weeks of detail; days before that have no value unless they were measured then.',
    'Counts people, active users counts people in each account: the two totals differ by those who use several.',
  ],
  states: { seldom: 'Comes seldom' },
  rows: '/customers/people',
  moves: { started: 'Became engaged', rose: 'Rose', fell: 'Fell', stopped: 'No longer engaged' },
} as const satisfies Metric
