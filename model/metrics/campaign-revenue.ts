import type { Metric } from './metric'

/** What customers that campaigns brought in pay a month. */
export const campaignRevenue = {
  key: 'campaign_revenue',
  label: 'Revenue from campaigns',
  meaning:
    'What accounts pay a month that began to pay in the 365 days before, after one of their people had opened or clicked campaign mail.',
  terms: [
    { term: 'Began', means: 'the first paid subscription of the account started' },
    { term: 'After', means: 'the mail was opened or clicked in the year before the first paid day' },
    { term: 'Not counted', means: 'accounts nobody of which was reached before they began, and shop orders' },
  ],
  theme: 'revenue',
  owner: { name: 'Noor Haddad', team: 'Marketing' },
  confirmedBy: ['finance'],
  grain: 'account',
  unit: 'money',
  noun: 'a month',
  total: 'sum',
  rollsUpTo: ['company'],
  better: 'up',
  sources: ['billing', 'marketing'],
  freshHours: 24,
  versions: [
    {
      version: 1,
      from: '2025-11-03',
      change: 'first definition',
      author: 'Noor Haddad',
      reason: 'Marketing is asked for what it brings, and until now could only say how much mail it sent',
    },
  ],
  sql: `
select a.account_id as entity_id, w.mrr as value, jsonb_build_object('since', (w.since at time zone 'UTC')::date, 'touched', (t.at at time zone 'UTC')::date) as detail
from customer_account a
cross join lateral (
  select min(w.from_at) as since, round(sum(w.monthly_amount * r.rate) filter (where w.to_at >= :end)) as mrr
  from account_worth w join reporting_rate r on r.currency = w.currency
  where w.account_id = a.account_id and w.monthly_amount > 0 and w.from_at < :end) w
cross join lateral (
  select max(t.at) as at from account_person p join person_touch t on t.person_id = p.person_id
  where p.account_id = a.account_id and t.kind in ('opened', 'clicked') and t.at < w.since and t.at >= w.since - interval '365 days') t
where a.known_since <= :day and w.since >= :end - interval '365 days' and w.mrr > 0 and t.at is not null`,
  example: {
    says: 'One account came after a click and pays £480, one came by itself, one came two years ago. The answer is £480.',
    total: 48_000,
    rows: [
      {
        name: 'Ash',
        says: 'Ash clicked in spring and began to pay a month later.',
        facts: [
          { fact: 'touch', kind: 'clicked', daysAgo: 230 },
          { fact: 'subscription', daysAgo: 200, monthly: 48_000 },
        ],
        answer: 48_000,
      },
      {
        name: 'Birch',
        says: 'Birch opened our mail only after it had begun.',
        facts: [
          { fact: 'subscription', daysAgo: 200, monthly: 48_000 },
          { fact: 'touch', kind: 'opened', daysAgo: 100 },
        ],
        answer: null,
      },
      {
        name: 'Cedar',
        says: 'Cedar clicked first too, but two years ago.',
        facts: [
          { fact: 'touch', kind: 'clicked', daysAgo: 740 },
          { fact: 'subscription', daysAgo: 700, monthly: 48_000 },
        ],
        answer: null,
      },
    ],
  },
  checks: ['revenue-reconciles', 'orphan-fact', 'stale-source'],
  caveats: [
    'What came after mail need not have come because of it.',
    'Who belongs to which account is taken as known today.',
    'Marketing keeps no mail older than its export; a year before that counts none.',
  ],
  rows: '/customers/accounts?sort=mrr.desc',
  moves: { started: 'Brought in', rose: 'Pays more', fell: 'Pays less', stopped: 'Left, or a year is over' },
} as const satisfies Metric
