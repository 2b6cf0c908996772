import type { Metric } from './metric'

/** Leads worth a call. */
export const qualifiedLead = {
  key: 'qualified_lead',
  label: 'Qualified leads',
  meaning: 'Leads and trials one of whose people clicked a campaign or used the portal in the last 30 days.',
  terms: [
    { term: 'Lead or trial', means: 'its stage at the end of the day' },
    { term: 'Clicked', means: 'or answered, a campaign mail' },
    { term: 'Not counted', means: 'visitors nobody knows the name of, customers' },
  ],
  theme: 'customers',
  owner: { name: 'Noor Haddad', team: 'Marketing' },
  confirmedBy: ['sales'],
  grain: 'account',
  unit: 'count',
  noun: 'accounts',
  total: 'count',
  rollsUpTo: [],
  better: 'up',
  sources: ['crm', 'marketing', 'product'],
  freshHours: 48,
  reachesBack: 152,
  versions: [
    {
      version: 1,
      from: '2026-03-02',
      change: 'first definition',
      author: 'Noor Haddad',
      reason: 'Marketing handed over leads that Sales did not call',
    },
  ],
  sql: `
select a.account_id as entity_id, (t.touched or u.used)::int as value,
  jsonb_build_object('state', case when t.touched or u.used then 'qualified' else 'silent' end, 'clicked', t.touched, 'used', u.used) as detail
from customer_account a
join account_stage s on s.account_id = a.account_id and s.stage in ('lead', 'trial') and s.from_at < :end and s.to_at >= :end
cross join lateral (
  select exists (
    select 1 from account_person p join person_touch t on t.person_id = p.person_id
    where p.account_id = a.account_id and t.kind in ('clicked', 'converted') and t.at >= :end - interval '30 days' and t.at < :end) as touched) t
cross join lateral (
  select exists (
    select 1 from account_use u where u.account_id = a.account_id and u.at >= :end - interval '30 days' and u.at < :end) as used) u
where a.known_since <= :day`,
  example: {
    says: 'Of four leads and trials, one clicked and one signed in. The answer is 2.',
    total: 2,
    rows: [
      {
        name: 'Ash',
        says: 'Ash is a lead whose buyer clicked last week.',
        facts: [
          { fact: 'stage', stage: 'lead', daysAgo: 40 },
          { fact: 'touch', kind: 'clicked', daysAgo: 7 },
        ],
        answer: 1,
      },
      {
        name: 'Birch',
        says: 'Birch is on trial and signs in.',
        facts: [
          { fact: 'stage', stage: 'lead', daysAgo: 40 },
          { fact: 'stage', stage: 'trial', daysAgo: 10 },
          { fact: 'use', daysAgo: 2, by: 'bea' },
        ],
        answer: 1,
      },
      {
        name: 'Cedar',
        says: 'Cedar only opened a mail.',
        facts: [
          { fact: 'stage', stage: 'lead', daysAgo: 20 },
          { fact: 'touch', kind: 'opened', daysAgo: 3 },
        ],
        answer: 0,
      },
      {
        name: 'Dogwood',
        says: 'Dogwood is a customer already.',
        facts: [
          { fact: 'stage', stage: 'lead', daysAgo: 90 },
          { fact: 'stage', stage: 'active', daysAgo: 30 },
          { fact: 'touch', kind: 'clicked', daysAgo: 3 },
        ],
        answer: null,
      },
    ],
  },
  checks: ['invalid-state', 'stale-source'],
  caveats: ['Not confirmed yet by marketing: whether an opened mail should count is open.'],
  states: { silent: 'Gone silent' },
  rows: '/customers/accounts?stage=lead',
  moves: { started: 'Qualified', rose: 'Rose', fell: 'Fell', stopped: 'No longer qualified' },
} as const satisfies Metric
