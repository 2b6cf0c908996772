import type { Metric } from './metric'

/** An account that billing charges. */
export const paidCustomer = {
  key: 'paid_customer',
  label: 'Paid customers',
  meaning: 'An account with a subscription that runs and costs something on the day.',
  terms: [
    { term: 'Runs', means: 'started, and not cancelled before the end of the day' },
    { term: 'Not counted', means: 'trials and free plans' },
  ],
  theme: 'customers',
  owner: { name: 'Marek Oyelaran', team: 'Analytics' },
  confirmedBy: ['sales', 'finance'],
  grain: 'account',
  unit: 'count',
  noun: 'accounts',
  total: 'count',
  rollsUpTo: [],
  better: 'up',
  sources: ['billing'],
  freshHours: 24,
  versions: [
    {
      version: 1,
      from: '2023-01-09',
      change: 'first definition',
      author: 'Marek Oyelaran',
      reason: 'Trials and free plans were counted in some reports and not in others',
    },
  ],
  sql: `
select a.account_id as entity_id, (w.subscriptions > 0)::int as value,
  jsonb_build_object('subscriptions', w.subscriptions) as detail
from customer_account a
cross join lateral (
  select count(*) as subscriptions from account_worth w
  where w.account_id = a.account_id and w.monthly_amount > 0 and w.from_at < :end and w.to_at >= :end) w
where a.known_since <= :day`,
  example: {
    says: 'Four accounts: one left, one is on trial. The answer is 2.',
    total: 2,
    rows: [
      {
        name: 'Ash',
        says: 'Ash has one subscription.',
        facts: [{ fact: 'subscription', daysAgo: 200, monthly: 48_000 }],
        answer: 1,
      },
      {
        name: 'Birch',
        says: 'Birch has two subscriptions and still counts once.',
        facts: [
          { fact: 'subscription', daysAgo: 90, monthly: 48_000 },
          { fact: 'subscription', daysAgo: 30, monthly: 86_000, currency: 'EUR' },
        ],
        answer: 1,
      },
      {
        name: 'Cedar',
        says: 'Cedar cancelled on the day itself.',
        facts: [{ fact: 'subscription', daysAgo: 90, monthly: 48_000, endedDaysAgo: 0 }],
        answer: 0,
      },
      {
        name: 'Dogwood',
        says: 'Dogwood is on a trial that costs nothing.',
        facts: [{ fact: 'subscription', daysAgo: 5, monthly: 0 }],
        answer: 0,
      },
    ],
  },
  checks: ['relationship-count', 'revenue-reconciles', 'wrong-reference'],
  caveats: [
    'Two billing customers that Kith knows to be one account count once; the billing dashboard counts them twice.',
  ],
  rows: '/customers/accounts?mrr_from=1&sort=mrr.desc',
  moves: { started: 'Started paying', rose: 'Rose', fell: 'Fell', stopped: 'Stopped paying' },
} as const satisfies Metric
