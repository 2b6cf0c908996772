import type { Metric } from './metric'

/** Tickets that nobody has solved yet. */
export const openTickets = {
  key: 'open_tickets',
  label: 'Open tickets',
  meaning: 'Tickets of an account that were not solved at the end of the day.',
  terms: [
    { term: 'Open', means: 'new, open or pending' },
    {
      term: 'Past promise',
      means: 'no first answer when it was promised, or high and urgent ones open for more than 10 days',
    },
    { term: 'Not counted', means: 'tickets of people without an account' },
  ],
  theme: 'service',
  owner: { name: 'Imogen Achterberg', team: 'Support' },
  confirmedBy: ['success', 'product'],
  grain: 'account',
  unit: 'count',
  noun: 'tickets',
  total: 'sum',
  rollsUpTo: ['company'],
  better: 'down',
  sources: ['support'],
  freshHours: 24,
  versions: [
    {
      version: 1,
      from: '2024-02-01',
      change: 'first definition',
      author: 'Imogen Achterberg',
      reason: 'Waiting tickets of one customer were spread over several contacts',
    },
  ],
  sql: `
select a.account_id as entity_id, t.open as value,
  jsonb_build_object('pressing', t.pressing, 'past_promise', t.past_promise) as detail
from customer_account a
cross join lateral (
  select count(*) as open, count(*) filter (where t.priority in ('high', 'urgent')) as pressing,
    count(*) filter (where t.promised_at < :end and (t.answered_at is null or t.answered_at >= :end)
      or t.priority in ('high', 'urgent') and t.created_at < :end - interval '10 days') as past_promise
  from account_ticket t
  where t.account_id = a.account_id and t.created_at < :end and (t.ended_at is null or t.ended_at >= :end)) t
where a.known_since <= :day`,
  example: {
    says: 'Three accounts with two, no and one open tickets. The answer is 3.',
    total: 3,
    rows: [
      {
        name: 'Ash',
        says: 'Ash waits for two answers, one of them urgent.',
        facts: [
          { fact: 'ticket', daysAgo: 6, priority: 'urgent' },
          { fact: 'ticket', daysAgo: 1, priority: 'low', answeredDaysAgo: 1 },
        ],
        answer: 2,
      },
      {
        name: 'Birch',
        says: 'Birch had a ticket that was solved yesterday.',
        facts: [{ fact: 'ticket', daysAgo: 9, priority: 'normal', answeredDaysAgo: 8, solvedDaysAgo: 1 }],
        answer: 0,
      },
      {
        name: 'Cedar',
        says: 'Cedar has one open and one solved.',
        facts: [
          { fact: 'ticket', daysAgo: 40, priority: 'high', answeredDaysAgo: 39, solvedDaysAgo: 30 },
          { fact: 'ticket', daysAgo: 2, priority: 'normal' },
        ],
        answer: 1,
      },
    ],
  },
  checks: ['orphan-fact', 'impossible-date', 'invalid-state'],
  caveats: ['A ticket that was solved and opened again counts as open for the whole time since it was first opened.'],
  rows: '/customers/accounts?tickets=1&sort=tickets.desc',
  moves: { started: 'First ticket', rose: 'More tickets', fell: 'Fewer tickets', stopped: 'All solved' },
} as const satisfies Metric
