import type { Metric } from './metric'

/** How long people wait for a first answer. */
export const firstResponseTime = {
  key: 'first_response_time',
  label: 'First response',
  meaning: 'Hours from a ticket to our first answer, over the tickets of the last 90 days that were answered.',
  terms: [
    { term: 'Hours', means: 'by the clock, nights and weekends included' },
    { term: 'Not counted', means: 'tickets nobody has answered yet: those are open tickets' },
  ],
  theme: 'service',
  owner: { name: 'Imogen Achterberg', team: 'Support' },
  confirmedBy: ['success', 'operations'],
  grain: 'account',
  unit: 'hours',
  noun: 'to a first answer',
  total: 'ratio',
  rollsUpTo: [],
  better: 'down',
  sources: ['support'],
  freshHours: 24,
  versions: [
    {
      version: 1,
      from: '2024-02-01',
      change: 'first definition',
      author: 'Imogen Achterberg',
      reason: 'The promise to customers is a first answer, and nobody measured it',
    },
  ],
  sql: `
select entity_id, part / whole as value, part, whole, jsonb_build_object('tickets', whole, 'late', late) as detail
from (
  select a.account_id as entity_id, round(sum(extract(epoch from t.answered_at - t.created_at)) / 3600, 6) as part, count(*) as whole,
    count(*) filter (where t.answered_at > t.promised_at) as late
  from customer_account a join account_ticket t on t.account_id = a.account_id
    and t.created_at >= :end - interval '90 days' and t.answered_at < :end and t.answered_at >= t.created_at
  where a.known_since <= :day group by 1) s`,
  example: {
    says: 'Three answers took 24, 48 and 24 hours: 32 hours on average.',
    total: 32,
    rows: [
      {
        name: 'Ash',
        says: 'Ash waited one and two days.',
        facts: [
          { fact: 'ticket', daysAgo: 6, priority: 'normal', answeredDaysAgo: 5 },
          { fact: 'ticket', daysAgo: 30, priority: 'low', answeredDaysAgo: 28 },
        ],
        answer: 36,
      },
      {
        name: 'Birch',
        says: 'Birch waited a day.',
        facts: [{ fact: 'ticket', daysAgo: 9, priority: 'normal', answeredDaysAgo: 8, solvedDaysAgo: 1 }],
        answer: 24,
      },
      {
        name: 'Cedar',
        says: 'Cedar still waits, which is told by open tickets.',
        facts: [{ fact: 'ticket', daysAgo: 2, priority: 'normal' }],
        answer: null,
      },
    ],
  },
  checks: ['orphan-fact', 'impossible-date'],
  caveats: ['The total weighs every ticket the same, so an account with many tickets counts more.'],
  rows: '/customers/accounts?tickets=1&sort=tickets.desc',
  moves: { started: 'First answers', rose: 'Waited longer', fell: 'Waited less', stopped: 'No tickets' },
} as const satisfies Metric
