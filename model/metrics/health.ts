import { explainHealth } from './explain-health'
import { healthInputs } from './health-inputs'
import { healthSegments } from './health-segments'
import { healthScoreSql } from './health-sql'
import { healthVersion2 } from './health-version-2'
import { type Metric, productDetailDays } from './metric'

/** How well an account does with us, 0 to 100. */
export const health = {
  key: 'health',
  label: 'Health score',
  meaning:
    'How well a paying account does with us, from 0 to 100, by five things that came before renewals and losses, weighed by its size.',
  terms: [
    ...healthInputs.map((input) => ({ term: input.label, means: input.rule })),
    ...healthSegments.map(({ label, seats, weights, why }) => ({
      term: `${label}, ${seats}`,
      means: `${healthInputs.map(({ key, label: input }) => `${input.toLowerCase()} ${weights[key]}`).join(', ')}. ${why}`,
    })),
    { term: 'Bands', means: 'good from 70, watch from 40, at risk below' },
  ],
  theme: 'health',
  owner: { name: 'Tomas Verhey', team: 'Success' },
  confirmedBy: ['sales', 'support', 'product'],
  grain: 'account',
  unit: 'score',
  noun: 'points, the average account',
  total: 'average',
  rollsUpTo: [],
  better: 'up',
  sources: ['billing', 'product', 'support', 'crm', 'marketing'],
  freshHours: 24,
  reachesBack: productDetailDays - 90,
  versions: [
    {
      version: 3,
      from: '2026-11-16',
      change: 'weights by the size of the account; mid-sized accounts keep those of version 2',
      author: 'Tomas Verhey',
      reason:
        'Two people on holiday made small accounts look ill, and large ones lost points for paying as slowly as they always do',
    },
    {
      version: 2,
      from: '2026-06-01',
      change: 'relationship added, usage 30 points instead of 45',
      author: 'Tomas Verhey',
      reason: 'Accounts that renewed against the score all had a sponsor; usage alone weighed too much',
      sql: healthVersion2,
    },
    {
      version: 1,
      from: '2025-04-07',
      change: 'first definition',
      author: 'Tomas Verhey',
      reason: 'The success team could not agree which accounts to call first',
    },
  ],
  sql: `
with ${healthScoreSql().trim()}
select account_id as entity_id, score as value, detail from scored`,
  explain: explainHealth,
  looksBack: true,
  example: {
    says: 'Three paying accounts: one in full health, one whose use halved while a ticket waits, one silent. The answer is 60.',
    total: 179 / 3,
    rows: [
      {
        name: 'Ash',
        says: 'Ash, a small account, uses all its 2 seats as before, pays in time, was reviewed last month, and its sponsor reads our mail: 25 + 15 + 30 + 15 + 15.',
        facts: [
          { fact: 'subscription', daysAgo: 200, monthly: 48_000, seats: 2 },
          { fact: 'use', daysAgo: 5, by: 'ann', times: 4 },
          { fact: 'use', daysAgo: 6, by: 'abe', times: 4 },
          { fact: 'use', daysAgo: 40, by: 'ann', times: 8 },
          { fact: 'use', daysAgo: 70, by: 'abe', times: 8 },
          { fact: 'invoice', dueDaysAgo: 20, paidDaysAgo: 22 },
          { fact: 'review', daysAgo: 30 },
          { fact: 'sponsor' },
        ],
        answer: 100,
      },
      {
        name: 'Birch',
        says: 'Birch, small too, uses the portal half as much (4), has an urgent ticket past its promise (8), paid one invoice late (26), uses 1 of 2 seats (8), and mail to its sponsor came back (5).',
        facts: [
          { fact: 'subscription', daysAgo: 200, monthly: 48_000, seats: 2 },
          { fact: 'use', daysAgo: 5, by: 'bea', times: 4 },
          { fact: 'use', daysAgo: 40, by: 'bea', times: 8 },
          { fact: 'use', daysAgo: 70, by: 'bea', times: 8 },
          { fact: 'ticket', daysAgo: 9, priority: 'urgent' },
          { fact: 'invoice', dueDaysAgo: 60, paidDaysAgo: 50 },
          { fact: 'review', daysAgo: 97 },
          { fact: 'sponsor', bouncedDaysAgo: 14 },
        ],
        answer: 51,
      },
      {
        name: 'Cedar',
        says: 'Nobody of Cedar, a large account, came for months (0), an invoice is 40 days overdue (3), 20 seats stand empty (0), no sponsor is known (5). No ticket is open (20).',
        facts: [
          { fact: 'subscription', daysAgo: 300, monthly: 48_000, seats: 20 },
          { fact: 'invoice', dueDaysAgo: 40 },
        ],
        answer: 28,
      },
      {
        name: 'Dogwood',
        says: 'Dogwood does not pay and is not scored.',
        facts: [{ fact: 'use', daysAgo: 2, by: 'dan' }],
        answer: null,
      },
    ],
  },
  checks: ['stale-source', 'orphan-fact', 'impossible-date'],
  caveats: [
    'Small accounts swing: with two people, one holiday shows in the usage trend, which is why it weighs less there.',
    'An account that grows into another size is weighed anew from that day on; the sentence says so.',
    'The product keeps 26 weeks of detail, and the usage trend looks back 90 days; older scores are not made up.',
    'A business review is known by its last day only, so the score of a day before it counts none.',
  ],
  rows: '/customers/accounts?sort=health.asc',
  moves: { started: 'Newly scored', rose: 'Rose', fell: 'Fell', stopped: 'No longer scored' },
} as const satisfies Metric
