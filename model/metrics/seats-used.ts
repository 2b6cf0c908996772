import { type Metric, productDetailDays } from './metric'

/** Seats somebody sits on. */
export const seatsUsed = {
  key: 'seats_used',
  label: 'Seats used',
  meaning: 'People who used the portal of a paying account in the last 30 days, beside the seats it pays for.',
  terms: [
    { term: 'Seats', means: 'those of all subscriptions that run on the day' },
    { term: 'Not counted', means: 'accounts without a running subscription' },
  ],
  theme: 'use',
  owner: { name: 'Marek Oyelaran', team: 'Analytics' },
  confirmedBy: ['product', 'sales'],
  grain: 'account',
  unit: 'count',
  noun: 'seats an account',
  total: 'average',
  rollsUpTo: [],
  better: 'up',
  sources: ['product', 'billing'],
  freshHours: 24,
  reachesBack: productDetailDays - 30,
  versions: [
    {
      version: 1,
      from: '2025-06-02',
      change: 'first definition',
      author: 'Marek Oyelaran',
      reason: 'Sales offers more seats only where those paid for are in use',
    },
  ],
  sql: `
select a.account_id as entity_id, u.people as value, jsonb_build_object('seats', w.seats) as detail
from customer_account a
cross join lateral (
  select sum(w.seats) as seats, count(*) as subscriptions from account_worth w
  where w.account_id = a.account_id and w.monthly_amount > 0 and w.from_at < :end and w.to_at >= :end) w
cross join lateral (
  select count(distinct coalesce(p.person_id, u.user_record_id)) as people
  from account_use u left join person_member p on p.record_id = u.user_record_id
  where u.account_id = a.account_id and u.at >= :end - interval '30 days' and u.at < :end) u
where a.known_since <= :day and w.subscriptions > 0`,
  example: {
    says: 'Two paying accounts use three seats and one. The answer is 2 an account.',
    total: 2,
    rows: [
      {
        name: 'Ash',
        says: 'Three people of Ash came in the last month, on 20 seats.',
        facts: [
          { fact: 'subscription', daysAgo: 100, monthly: 48_000, seats: 20 },
          { fact: 'use', daysAgo: 3, by: 'ann' },
          { fact: 'use', daysAgo: 13, by: 'abe' },
          { fact: 'use', daysAgo: 28, by: 'ari' },
        ],
        answer: 3,
      },
      {
        name: 'Birch',
        says: 'One of Birch came; the other was there 40 days ago.',
        facts: [
          { fact: 'subscription', daysAgo: 100, monthly: 48_000, seats: 20 },
          { fact: 'use', daysAgo: 3, by: 'bea' },
          { fact: 'use', daysAgo: 40, by: 'ben' },
        ],
        answer: 1,
      },
      {
        name: 'Cedar',
        says: 'Cedar uses the portal on a trial.',
        facts: [{ fact: 'use', daysAgo: 3, by: 'cal' }],
        answer: null,
      },
    ],
  },
  checks: ['orphan-fact', 'relationship-count'],
  caveats: [
    'The product keeps 26 weeks of detail; days before that have no value unless they were measured then.',
    'A seat nobody sat on for 30 days counts as free, also when it is assigned.',
  ],
  rows: '/customers/accounts?sort=users.desc',
  moves: { started: 'First use', rose: 'More seats', fell: 'Fewer seats', stopped: 'None left' },
} as const satisfies Metric
