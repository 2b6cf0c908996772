import type { Metric } from './metric'

/** How much of last year's recurring revenue the same accounts pay today. */
export const netRevenueRetention = {
  key: 'net_revenue_retention',
  label: 'Net revenue retention',
  meaning: 'What accounts that paid a year ago pay a month today, as a share of what they paid then.',
  terms: [
    { term: 'Net', means: 'expansion counts for, contraction and churn count against' },
    { term: 'Not counted', means: 'accounts that were not paying a year ago' },
  ],
  theme: 'revenue',
  owner: { name: 'Ruth Adeyemi', team: 'Finance' },
  confirmedBy: ['sales', 'success'],
  grain: 'account',
  unit: 'share',
  commercial: true,
  noun: 'of what they paid a year ago',
  total: 'ratio',
  rollsUpTo: [],
  better: 'up',
  sources: ['billing'],
  freshHours: 24,
  versions: [
    {
      version: 1,
      from: '2025-01-06',
      change: 'first definition',
      author: 'Ruth Adeyemi',
      reason: 'Investors asked how much the same customers pay a year later',
    },
  ],
  sql: `
select entity_id, part / whole as value, part, whole,
  jsonb_build_object('now', part, 'before', whole, 'state', case when part = 0 then 'lost' end) as detail
from (
  select a.account_id as entity_id, coalesce(w.part, 0) as part, w.whole
  from customer_account a
  cross join lateral (
    select round(sum(w.monthly_amount * r.rate) filter (where w.from_at < :end and w.to_at >= :end)) as part,
      round(sum(w.monthly_amount * r.rate) filter (where w.from_at < :end - interval '365 days' and w.to_at >= :end - interval '365 days')) as whole
    from account_worth w join rate_of_quarter r on r.currency = w.currency and :day >= r.from_on and :day < r.to_on
    where w.account_id = a.account_id and w.monthly_amount > 0 and w.from_at < :end) w
  where a.known_since <= :day) s
where whole > 0`,
  example: {
    says: 'One grew from £860 to £1,240, one stayed at £480, one of £400 left: £1,720 of £1,740, or 98.9%.',
    total: 172_000 / 174_000,
    rows: [
      {
        name: 'Ash',
        says: 'Ash paid £860 a year ago and pays £1,240 now.',
        facts: [
          { fact: 'subscription', daysAgo: 400, monthly: 86_000 },
          { fact: 'plan change', daysAgo: 100, monthly: 124_000 },
        ],
        answer: 124_000 / 86_000,
      },
      {
        name: 'Birch',
        says: 'Birch pays what it paid.',
        facts: [{ fact: 'subscription', daysAgo: 600, monthly: 48_000 }],
        answer: 1,
      },
      {
        name: 'Cedar',
        says: 'Cedar paid £400 a year ago and left since.',
        facts: [{ fact: 'subscription', daysAgo: 600, monthly: 40_000, endedDaysAgo: 30 }],
        answer: 0,
      },
      {
        name: 'Dogwood',
        says: 'Dogwood came this summer and is no part of it.',
        facts: [{ fact: 'subscription', daysAgo: 90, monthly: 48_000 }],
        answer: null,
      },
    ],
  },
  checks: ['revenue-reconciles', 'stale-source'],
  caveats: [
    'The total is a share of sums: a large account weighs more than a small one. The mean of the shares would say something else.',
    'Never summed: a share of a company is worked out from its accounts, not added.',
  ],
  states: { lost: 'Lost all they paid' },
  rows: '/customers/accounts?sort=mrr.desc',
  moves: { started: 'Came back', rose: 'Grew', fell: 'Shrank', stopped: 'Lost' },
} as const satisfies Metric
