import { type Metric, productDetailDays } from './metric'

/** People who use the product. */
export const activeUsers = {
  key: 'active_users',
  label: 'Active users',
  meaning: 'People who did something in the portal of an account in the last 7 days.',
  terms: [
    { term: 'People', means: 'human beings after duplicates are joined, not sign-ins' },
    { term: 'Of an account', means: 'in one of its workspaces' },
    { term: 'Not counted', means: 'visitors of the public site' },
  ],
  theme: 'use',
  owner: { name: 'Marek Oyelaran', team: 'Analytics' },
  confirmedBy: ['product', 'success'],
  grain: 'account',
  unit: 'count',
  noun: 'people an account',
  total: 'average',
  rollsUpTo: ['company'],
  better: 'up',
  sources: ['product'],
  freshHours: 24,
  reachesBack: productDetailDays - 7,
  versions: [
    {
      version: 1,
      from: '2024-02-01',
      change: 'first definition',
      author: 'Marek Oyelaran',
      reason: 'Sign-ins were counted as people, and one person has several',
    },
  ],
  sql: `
select a.account_id as entity_id, u.people as value, '{}'::jsonb as detail
from customer_account a
cross join lateral (
  select count(distinct coalesce(p.person_id, u.user_record_id)) as people
  from account_use u left join person_member p on p.record_id = u.user_record_id
  where u.account_id = a.account_id and u.at >= :end - interval '7 days' and u.at < :end) u
where a.known_since <= :day
  and exists (select 1 from account_record r where r.account_id = a.account_id and r.source = 'product')`,
  counted: `
select u.account_id as entity_id, coalesce(p.person_id, u.user_record_id) as counted
from account_use u left join person_member p on p.record_id = u.user_record_id
where u.at >= :end - interval '7 days' and u.at < :end`,
  example: {
    says: 'Two accounts with a workspace have two and no active people. The answer is 1 an account.',
    total: 1,
    rows: [
      {
        name: 'Ash',
        says: 'Ann came five times and Abe once in the last week; Ari was last there eight days ago.',
        facts: [
          { fact: 'use', daysAgo: 1, by: 'ann', times: 5 },
          { fact: 'use', daysAgo: 6, by: 'abe' },
          { fact: 'use', daysAgo: 8, by: 'ari' },
        ],
        answer: 2,
      },
      {
        name: 'Birch',
        says: 'Nobody of Birch came this week.',
        facts: [{ fact: 'use', daysAgo: 20, by: 'bea' }],
        answer: 0,
      },
      {
        name: 'Cedar',
        says: 'Cedar has no workspace, so it is not part of the average.',
        facts: [{ fact: 'subscription', daysAgo: 10, monthly: 48_000 }],
        answer: null,
      },
    ],
  },
  checks: ['orphan-fact', 'stale-source'],
  caveats: [
    'The product keeps 26 weeks of detail; days before that have no value unless they were measured then.',
    'A person active in two accounts counts in each. So it is never summed: a company counts its people once, and the total is the average account.',
  ],
  rows: '/customers/accounts?sort=users.desc',
  moves: { started: 'Came back', rose: 'More people', fell: 'Fewer people', stopped: 'Gone quiet' },
} as const satisfies Metric
