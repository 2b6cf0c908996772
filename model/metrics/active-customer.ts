import { type Metric, productDetailDays } from './metric'

/** An account that pays and uses what it pays for. */
export const activeCustomer = {
  key: 'active_customer',
  label: 'Active customers',
  meaning: 'An account that is paid up and has used the product in the last 30 days.',
  terms: [
    { term: 'Paid up', means: 'a subscription runs, and no invoice is more than 14 days late' },
    { term: 'Used', means: 'anything a member did in the portal: a sign-in, an order, a service' },
    { term: 'Not counted', means: 'trials, visitors, accounts that only order from the shop' },
  ],
  theme: 'customers',
  owner: { name: 'Marek Oyelaran', team: 'Analytics' },
  confirmedBy: ['sales', 'finance', 'support', 'product'],
  grain: 'account',
  unit: 'count',
  noun: 'accounts',
  total: 'count',
  rollsUpTo: [],
  better: 'up',
  sources: ['billing', 'product'],
  freshHours: 24,
  reachesBack: productDetailDays - 30,
  versions: [
    {
      version: 3,
      from: '2026-09-01',
      change: '30 days of use instead of 45',
      author: 'Marek Oyelaran',
      reason: 'Success found that an account silent for a month was already lost; 45 days hid it for two weeks',
    },
    {
      version: 2,
      from: '2025-03-03',
      change: 'accounts more than 14 days late left out',
      author: 'Ruth Adeyemi',
      reason:
        'Finance and Sales reported different bases: accounts in arrears were customers for one and not for the other',
      sql: whoIsActive({ useDays: 45, lateLeftOut: true }),
      reachesBack: productDetailDays - 45,
    },
    {
      version: 1,
      from: '2023-01-09',
      change: 'first definition',
      author: 'Marek Oyelaran',
      reason: 'Every department counted customers its own way',
      sql: whoIsActive({ useDays: 45, lateLeftOut: false }),
      reachesBack: productDetailDays - 45,
    },
  ],
  sql: whoIsActive({ useDays: 30, lateLeftOut: true }),
  example: {
    says: 'Five accounts: one pays late, one has gone quiet, one left. The answer is 2.',
    total: 2,
    rows: [
      {
        name: 'Ash',
        says: 'Ash pays and signed in yesterday.',
        facts: [
          { fact: 'subscription', daysAgo: 200, monthly: 48_000 },
          { fact: 'use', daysAgo: 1, by: 'ann' },
        ],
        answer: 1,
      },
      {
        name: 'Birch',
        says: 'Birch has an invoice that is 10 days late, which is still in time, and ordered 29 days ago.',
        facts: [
          { fact: 'subscription', daysAgo: 90, monthly: 48_000 },
          { fact: 'invoice', dueDaysAgo: 10 },
          { fact: 'use', daysAgo: 29, by: 'bea' },
        ],
        answer: 1,
      },
      {
        name: 'Cedar',
        says: 'Cedar uses the portal, but has not paid an invoice that was due 15 days ago.',
        facts: [
          { fact: 'subscription', daysAgo: 90, monthly: 48_000 },
          { fact: 'invoice', dueDaysAgo: 15 },
          { fact: 'use', daysAgo: 2, by: 'cal' },
        ],
        answer: 0,
      },
      {
        name: 'Dogwood',
        says: 'Dogwood pays, and was last seen 31 days ago.',
        facts: [
          { fact: 'subscription', daysAgo: 90, monthly: 48_000 },
          { fact: 'use', daysAgo: 31, by: 'dan' },
        ],
        answer: 0,
      },
      {
        name: 'Elm',
        says: 'Elm cancelled a week ago, though somebody signed in since.',
        facts: [
          { fact: 'subscription', daysAgo: 400, monthly: 48_000, endedDaysAgo: 7 },
          { fact: 'use', daysAgo: 3, by: 'eve' },
        ],
        answer: 0,
      },
    ],
  },
  checks: ['revenue-reconciles', 'relationship-count', 'stale-source', 'membership-grain'],
  caveats: [
    'The product keeps 26 weeks of detail; days before that have no value unless they were measured then.',
    'Counts accounts. A company with three accounts counts three times, so it is never summed by company.',
    'A void invoice counts as never issued, also for days before it was made void.',
  ],
  states: { 'not paying': 'Stopped paying', late: 'Fell 14 days late', quiet: 'Gone quiet' },
  rows: '/customers/accounts',
  moves: { started: 'Became active', rose: 'Rose', fell: 'Fell', stopped: 'No longer active' },
} as const satisfies Metric

/** The text of the definition: how many days of use count, and whether an account that is 14 days late is left out. */
function whoIsActive({ useDays, lateLeftOut }: { useDays: number; lateLeftOut: boolean }): string {
  const late = `
      when exists (
        select 1 from account_invoice i
        where i.account_id = a.account_id and i.status <> 'void'
          and i.due_at < :end - interval '14 days'
          and (i.paid_at is null or i.paid_at >= :end)) then 'late'`
  return `
select entity_id, (state = 'active')::int as value, jsonb_build_object('state', state) as detail
from (
  select a.account_id as entity_id,
    case
      when not exists (
        select 1 from account_worth w
        where w.account_id = a.account_id and w.monthly_amount > 0
          and w.from_at < :end and w.to_at >= :end) then 'not paying'${lateLeftOut ? late : ''}
      when not exists (
        select 1 from account_use u
        where u.account_id = a.account_id
          and u.at >= :end - interval '${useDays} days' and u.at < :end) then 'quiet'
      else 'active'
    end as state
  from customer_account a
  where a.known_since <= :day) s`
}
