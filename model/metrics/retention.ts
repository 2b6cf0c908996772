import type { Metric } from './metric'

/** How many of last year's paying accounts still pay. */
export const retention = {
  key: 'retention',
  label: 'Retention',
  meaning: 'Of the accounts that paid a year ago, the share that pays today.',
  terms: [
    { term: 'Pays', means: 'a paid subscription runs at the end of the day, whatever it is worth' },
    { term: 'Not counted', means: 'accounts that were not paying a year ago' },
  ],
  theme: 'customers',
  owner: { name: 'Tomas Verhey', team: 'Success' },
  confirmedBy: ['sales', 'finance'],
  grain: 'account',
  unit: 'share',
  noun: 'of accounts of a year ago',
  total: 'ratio',
  rollsUpTo: [],
  better: 'up',
  sources: ['billing'],
  freshHours: 24,
  versions: [
    {
      version: 1,
      from: '2024-02-01',
      change: 'first definition',
      author: 'Tomas Verhey',
      reason: 'Success is measured by customers kept, not by revenue kept',
    },
  ],
  sql: `
select a.account_id as entity_id, w.pays as value, w.pays as part, 1 as whole,
  jsonb_build_object('state', case w.pays when 0 then 'lost' end) as detail
from customer_account a
cross join lateral (
  select coalesce(max((w.from_at < :end and w.to_at >= :end)::int), 0) as pays,
    coalesce(bool_or(w.from_at < :end - interval '365 days' and w.to_at >= :end - interval '365 days'), false) as paid
  from account_worth w where w.account_id = a.account_id and w.monthly_amount > 0) w
where a.known_since <= :day and w.paid`,
  example: {
    says: 'Of three accounts that paid a year ago, two pay today: 66.7%.',
    total: 2 / 3,
    rows: [
      {
        name: 'Ash',
        says: 'Ash pays on.',
        facts: [{ fact: 'subscription', daysAgo: 500, monthly: 48_000 }],
        answer: 1,
      },
      {
        name: 'Birch',
        says: 'Birch pays less, but pays.',
        facts: [
          { fact: 'subscription', daysAgo: 500, monthly: 86_000 },
          { fact: 'plan change', daysAgo: 60, monthly: 24_000 },
        ],
        answer: 1,
      },
      {
        name: 'Cedar',
        says: 'Cedar left in autumn.',
        facts: [{ fact: 'subscription', daysAgo: 500, monthly: 48_000, endedDaysAgo: 40 }],
        answer: 0,
      },
      {
        name: 'Dogwood',
        says: 'Dogwood is new.',
        facts: [{ fact: 'subscription', daysAgo: 20, monthly: 48_000 }],
        answer: null,
      },
    ],
  },
  checks: ['revenue-reconciles', 'stale-source'],
  caveats: ['An account that left and came back within the year counts as kept.'],
  states: { lost: 'Lost' },
  rows: '/customers/accounts?stage=churned',
  moves: { started: 'Came back', rose: 'Rose', fell: 'Fell', stopped: 'Lost' },
} as const satisfies Metric
