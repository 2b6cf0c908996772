import { amountsSql } from './currencies'
import type { Metric } from './metric'

/** Monthly recurring revenue. */
export const mrr = {
  key: 'mrr',
  label: 'MRR',
  meaning: 'What all running subscriptions of an account bring in a month, in pounds.',
  terms: [
    { term: 'A month', means: 'a yearly price counts as a twelfth' },
    { term: 'In pounds', means: 'at the fixed rates of the quarter, so that exchange rates move nothing' },
    { term: 'Not counted', means: 'shop orders, one-off services, trials, taxes' },
  ],
  theme: 'revenue',
  owner: { name: 'Ruth Adeyemi', team: 'Finance' },
  confirmedBy: ['sales', 'success'],
  grain: 'account',
  unit: 'money',
  noun: 'a month',
  total: 'sum',
  rollsUpTo: ['company'],
  better: 'up',
  sources: ['billing'],
  freshHours: 24,
  versions: [
    {
      version: 2,
      from: '2025-01-06',
      change: 'fixed rates for each quarter instead of the rate of the day',
      author: 'Ruth Adeyemi',
      reason: 'Half of the movement of spring 2024 was the exchange rate, not customers',
    },
    {
      version: 1,
      from: '2023-01-09',
      change: 'first definition',
      author: 'Ruth Adeyemi',
      reason: 'Finance and Sales needed one figure for recurring revenue',
    },
  ],
  sql: `
select a.account_id as entity_id, w.monthly as value,
  jsonb_build_object('subscriptions', w.subscriptions, 'amounts', w.amounts) as detail
from customer_account a
cross join lateral (
  select coalesce(round(sum(w.monthly_amount * r.rate)), 0) as monthly, count(*) as subscriptions,
    ${amountsSql('w.monthly_amount', 'w.currency')} as amounts
  from account_worth w left join rate_of_quarter r on r.currency = w.currency and :day >= r.from_on and :day < r.to_on
  where w.account_id = a.account_id and w.monthly_amount > 0 and w.from_at < :end and w.to_at >= :end) w
where a.known_since <= :day`,
  example: {
    says: 'Four accounts bring 1,240, 860, 0 and 480 pounds. The answer is £2,580.',
    total: 258_000,
    rows: [
      {
        name: 'Ash',
        says: 'Ash began at £860 a month and moved up to £1,240.',
        facts: [
          { fact: 'subscription', daysAgo: 400, monthly: 86_000 },
          { fact: 'plan change', daysAgo: 100, monthly: 124_000 },
        ],
        answer: 124_000,
      },
      {
        name: 'Birch',
        says: 'Birch pays €1,000, which is £860 at the fixed rate.',
        facts: [{ fact: 'subscription', daysAgo: 90, monthly: 100_000, currency: 'EUR' }],
        answer: 86_000,
      },
      {
        name: 'Cedar',
        says: 'Cedar left ten days ago.',
        facts: [{ fact: 'subscription', daysAgo: 90, monthly: 48_000, endedDaysAgo: 10 }],
        answer: 0,
      },
      {
        name: 'Dogwood',
        says: 'Dogwood left and came back.',
        facts: [
          { fact: 'subscription', daysAgo: 300, monthly: 48_000 },
          { fact: 'plan change', daysAgo: 200, monthly: 0 },
          { fact: 'plan change', daysAgo: 50, monthly: 48_000 },
        ],
        answer: 48_000,
      },
    ],
  },
  checks: ['revenue-reconciles', 'relationship-count', 'stale-source'],
  caveats: [
    'An invoice that is late or unpaid still counts: MRR is what was agreed, not what was paid.',
    'May be summed over the accounts of a company, never over a parent company and its children at once.',
  ],
  rows: '/customers/accounts?sort=mrr.desc',
  moves: { started: 'New', rose: 'Expansion', fell: 'Contraction', stopped: 'Churned' },
} as const satisfies Metric
