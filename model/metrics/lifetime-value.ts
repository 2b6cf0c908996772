import { amountsSql } from './currencies'
import type { Metric } from './metric'

/** What an account has paid so far. */
export const lifetimeValue = {
  key: 'lifetime_value',
  label: 'Lifetime value',
  meaning: 'What an account has paid us from the first day until today, in pounds.',
  terms: [
    { term: 'Paid', means: 'invoices that were paid by the end of the day; open and void ones are not in it' },
    { term: 'Not counted', means: 'shop orders of its people: those are theirs, see Bought to date' },
  ],
  theme: 'revenue',
  owner: { name: 'Ruth Adeyemi', team: 'Finance' },
  confirmedBy: ['sales', 'marketing'],
  grain: 'account',
  unit: 'money',
  noun: 'an account',
  total: 'average',
  rollsUpTo: ['company'],
  better: 'up',
  sources: ['billing'],
  freshHours: 24,
  versions: [
    {
      version: 1,
      from: '2024-02-01',
      change: 'first definition',
      author: 'Ruth Adeyemi',
      reason: 'Sales and Marketing weighed customers by what was promised instead of what was paid',
    },
  ],
  sql: `
select a.account_id as entity_id, round(sum(i.total * r.rate)) as value,
  jsonb_build_object('invoices', count(*), 'since', (min(i.paid_at) at time zone 'UTC')::date, 'amounts', ${amountsSql('i.total', 'i.currency')}) as detail
from customer_account a join account_invoice i on i.account_id = a.account_id and i.status <> 'void' and i.paid_at < :end
  join rate_of_quarter r on r.currency = i.currency and :day >= r.from_on and :day < r.to_on
where a.known_since <= :day group by 1`,
  example: {
    says: 'Two accounts paid £300 and £172. On average £236.',
    total: 23_600,
    rows: [
      {
        name: 'Ash',
        says: 'Ash paid three invoices of £100 and owes a fourth.',
        facts: [
          { fact: 'invoice', dueDaysAgo: 90, paidDaysAgo: 91, total: 10_000 },
          { fact: 'invoice', dueDaysAgo: 60, paidDaysAgo: 58, total: 10_000 },
          { fact: 'invoice', dueDaysAgo: 30, paidDaysAgo: 30, total: 10_000 },
          { fact: 'invoice', dueDaysAgo: 2, total: 10_000 },
        ],
        answer: 30_000,
      },
      {
        name: 'Birch',
        says: 'Birch paid €200, which is £172.',
        facts: [{ fact: 'invoice', dueDaysAgo: 90, paidDaysAgo: 80, total: 20_000, currency: 'EUR' }],
        answer: 17_200,
      },
      {
        name: 'Cedar',
        says: 'Cedar has paid nothing yet.',
        facts: [{ fact: 'invoice', dueDaysAgo: 5, total: 10_000 }],
        answer: null,
      },
    ],
  },
  checks: ['revenue-reconciles', 'orphan-fact', 'stale-source'],
  caveats: [
    'What was paid, not what will be: it is no forecast.',
    'May be summed over the accounts of a company, never over a parent company and its children at once.',
  ],
  rows: '/customers/accounts?sort=mrr.desc',
  moves: { started: 'First payment', rose: 'Paid more', fell: 'Payment taken back', stopped: 'All taken back' },
} as const satisfies Metric
