import { judgedTwice } from '../identity/review/judged-twice'
import type { Figure } from './figure'

/** How many pairs two people judged. */
export const reviewersAgree = {
  key: 'reviewers-agree',
  label: 'Pairs judged by two',
  meaning: 'Pairs that two people judged, as reviewers of a batch, as second approver or by deciding anew.',
  grain: 'one pair judged by two people',
  unit: 'count',
  sources: [],
  tables: ['identity_edge', 'batch_answer', 'review_batch', 'second_opinion', 'candidate_pair'],
  takes: [
    {
      name: 'where',
      type: 'word',
      oneOf: ['all', 'batch', 'second', 'again'],
      means: 'where the second word came from',
    },
    { name: 'grain', type: 'word', oneOf: ['all', 'account', 'company', 'person', 'household'], means: 'of what kind' },
    { name: 'from', type: 'day', means: 'the first day' },
    { name: 'to', type: 'day', means: 'the last day' },
  ],
  sql: `
with ${judgedTwice}
select count(*) as value from twice
where (:where = 'all' or key = :where) and (:grain = 'all' or grain = :grain)
  and at >= :from::timestamp at time zone 'UTC' and at < (:to + 1)::timestamp at time zone 'UTC'`,
  caveats: ['The receipt counts the pairs; how many agree stands beside it.'],
  drill: () => '/review/decisions',
} as const satisfies Figure
