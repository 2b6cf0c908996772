import type { Metric } from './metric'

/** Accounts that paid once and do not any more. */
export const churnedAccount = {
  key: 'churned_account',
  label: 'Churned accounts',
  meaning: 'Accounts that lost their last paid subscription in the 365 days before, and have not come back.',
  terms: [
    { term: 'Lost', means: 'a paid subscription ended and none runs at the end of the day' },
    { term: 'Not counted', means: 'trials that never paid, accounts that came back, losses older than a year' },
  ],
  theme: 'customers',
  owner: { name: 'Ruth Adeyemi', team: 'Finance' },
  confirmedBy: ['sales', 'success'],
  grain: 'account',
  unit: 'count',
  noun: 'accounts',
  total: 'count',
  rollsUpTo: [],
  better: 'down',
  sources: ['billing'],
  freshHours: 24,
  versions: [
    {
      version: 1,
      from: '2024-02-01',
      change: 'first definition',
      author: 'Ruth Adeyemi',
      reason: 'Losses were counted by subscription, so an account with two was lost twice',
    },
  ],
  sql: `
select a.account_id as entity_id, (w.ended >= :end - interval '365 days')::int as value,
  jsonb_build_object('state', case when w.ended >= :end - interval '365 days' then 'churned' else 'gone for longer' end, 'on', (w.ended at time zone 'UTC')::date) as detail
from customer_account a
cross join lateral (
  select max(w.to_at) as ended from account_worth w
  where w.account_id = a.account_id and w.monthly_amount > 0 and w.from_at < :end) w
where a.known_since <= :day and w.ended < :end`,
  example: {
    says: 'One left in spring, one left and came back, one pays, one left two years ago. The answer is 1.',
    total: 1,
    rows: [
      {
        name: 'Ash',
        says: 'Ash left 200 days ago.',
        facts: [{ fact: 'subscription', daysAgo: 500, monthly: 48_000, endedDaysAgo: 200 }],
        answer: 1,
      },
      {
        name: 'Birch',
        says: 'Birch left and came back, so it is not lost.',
        facts: [
          { fact: 'subscription', daysAgo: 300, monthly: 48_000 },
          { fact: 'plan change', daysAgo: 200, monthly: 0 },
          { fact: 'plan change', daysAgo: 50, monthly: 48_000 },
        ],
        answer: null,
      },
      {
        name: 'Cedar',
        says: 'Cedar left two years ago: gone, but no loss of this year.',
        facts: [{ fact: 'subscription', daysAgo: 900, monthly: 48_000, endedDaysAgo: 730 }],
        answer: 0,
      },
    ],
  },
  checks: ['revenue-reconciles', 'invalid-state', 'stale-source'],
  caveats: ['Reads billing, not the stage in the CRM: where the two disagree, the check on reconciling says so.'],
  states: { 'gone for longer': 'Lost for more than a year' },
  rows: '/customers/accounts?stage=churned',
  moves: { started: 'Churned', rose: 'Rose', fell: 'Fell', stopped: 'Came back' },
} as const satisfies Metric
