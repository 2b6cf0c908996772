import { judgedPairs } from '../identity/review/judged-pairs'
import type { Figure } from './figure'

/** Of pairs that people decided, the share they found to be the same. */
export const reviewPrecision = {
  key: 'review-precision',
  label: 'Found the same',
  meaning:
    'Of the pairs that people decided, by how likely Kith had said they are or why it asked, the share found the same.',
  grain: 'one pair, by the last word on it',
  unit: 'share',
  sources: [],
  tables: ['identity_edge', 'batch_answer', 'batch_pair', 'review_batch', 'candidate_pair'],
  columns: ['identity_edge.evidence'],
  takes: [
    { name: 'grain', type: 'word', oneOf: ['all', 'account', 'company', 'person', 'household'], means: 'of what kind' },
    { name: 'from', type: 'day', means: 'the first day' },
    { name: 'to', type: 'day', means: 'the last day' },
    { name: 'by', type: 'word', oneOf: ['band', 'above', 'reason'], means: 'by which of both' },
    { name: 'of', type: 'word', means: 'the lower end of what was said, or the reason' },
  ],
  sql: `
with ${judgedPairs}, last as (
  select distinct on (record_a, record_b) * from judged
  where (:grain = 'all' or grain = :grain) and at >= :from::timestamp at time zone 'UTC'
    and at < (:to + 1)::timestamp at time zone 'UTC'
  order by record_a, record_b, at desc
), said as (
  select same, why, (select max(r) from unnest(array[0, 0.6, 0.75, 0.9, 0.95, 0.98]::float8[]) r where r <= probability + 1e-9) as low
  from last where not open and probability is not null
)
select avg(same::int)::float8 as value from said
where case :by when 'reason' then why = :of when 'band' then low::text = :of else low >= 0.9 end`,
  caveats: ['A merge taken back counts as wrong, a “different” taken back as undecided.'],
  drill: () => '/review/decisions',
} as const satisfies Figure
