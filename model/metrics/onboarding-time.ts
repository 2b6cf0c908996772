import type { Metric } from './metric'

/** How long it takes an account to get going. */
export const onboardingTime = {
  key: 'onboarding_time',
  label: 'Onboarding time',
  meaning: 'Days an account spent in onboarding before it became active; for one still in it, the days so far.',
  terms: [
    { term: 'Onboarding', means: 'from the day it was signed until the stage active' },
    { term: 'In the total', means: 'accounts that left onboarding in the last 365 days' },
  ],
  theme: 'customers',
  owner: { name: 'Tomas Verhey', team: 'Success' },
  confirmedBy: ['sales', 'product'],
  grain: 'account',
  unit: 'days',
  noun: 'in onboarding',
  total: 'ratio',
  rollsUpTo: [],
  better: 'down',
  sources: ['crm'],
  freshHours: 48,
  versions: [
    {
      version: 1,
      from: '2025-06-02',
      change: 'first definition',
      author: 'Tomas Verhey',
      reason: 'Nobody could say how long a new customer takes to get going',
    },
  ],
  sql: `
select a.account_id as entity_id, o.days as value, case when o.counted then o.days else 0 end as part, o.counted::int as whole,
  jsonb_build_object('state', case when o.still then 'still in it' else 'done' end, 'from', (o.from_at at time zone 'UTC')::date) as detail
from customer_account a
cross join lateral (
  select s.from_at, s.to_at >= :end as still, round(extract(epoch from least(s.to_at, :end) - s.from_at) / 86400) as days,
    s.to_at < :end and s.to_at >= :end - interval '365 days' as counted
  from account_stage s where s.account_id = a.account_id and s.stage = 'onboarding' and s.from_at < :end
  order by s.from_at desc limit 1) o
where a.known_since <= :day`,
  example: {
    says: 'Two accounts took 30 and 10 days this year: 20 on average. One is still in it, one was done years ago.',
    total: 20,
    rows: [
      {
        name: 'Ash',
        says: 'Ash was signed 100 days ago and active 30 days later.',
        facts: [
          { fact: 'stage', stage: 'onboarding', daysAgo: 100 },
          { fact: 'stage', stage: 'active', daysAgo: 70 },
        ],
        answer: 30,
      },
      {
        name: 'Birch',
        says: 'Birch took 10 days.',
        facts: [
          { fact: 'stage', stage: 'onboarding', daysAgo: 60 },
          { fact: 'stage', stage: 'active', daysAgo: 50 },
        ],
        answer: 10,
      },
      {
        name: 'Cedar',
        says: 'Cedar is in its sixth day and does not count yet.',
        facts: [{ fact: 'stage', stage: 'onboarding', daysAgo: 5.5 }],
        answer: 6,
      },
      {
        name: 'Dogwood',
        says: 'Dogwood took 90 days two years ago; this year’s average leaves it out.',
        facts: [
          { fact: 'stage', stage: 'onboarding', daysAgo: 800 },
          { fact: 'stage', stage: 'active', daysAgo: 710 },
        ],
        answer: 90,
      },
    ],
  },
  checks: ['invalid-state', 'impossible-date'],
  caveats: ['Reads the stages the CRM tells; a stage set late makes onboarding look long.'],
  states: { done: 'Done' },
  rows: '/customers/accounts?stage=onboarding',
  moves: { started: 'Began', rose: 'Took longer', fell: 'Corrected', stopped: 'Taken back' },
} as const satisfies Metric
