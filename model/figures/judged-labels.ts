import type { Figure } from './figure'

/** Pairs that people have judged, of which confidence is learned. */
export const judgedLabels = {
  key: 'judged-labels',
  label: 'Judged pairs',
  meaning: 'Pairs that people judged: decided on the review desk as look-alikes, answered to teach, or brought in.',
  grain: 'one pair of records',
  unit: 'count',
  sources: [],
  tables: ['labelled_pair', 'identity_edge', 'candidate_pair'],
  takes: [
    { name: 'grain', type: 'word', oneOf: ['account', 'company', 'person', 'household'], means: 'of what kind' },
    {
      name: 'origin',
      type: 'word',
      oneOf: ['all', 'same', 'decision', 'lesson', 'import'],
      means: 'where the word came from',
    },
  ],
  sql: `
select count(*) as value from (
  select origin, same from labelled_pair where grain = :grain
  union all
  select 'decision', e.verdict = 'same' from identity_edge e
    join candidate_pair c on c.record_a = e.record_a and c.record_b = e.record_b and c.reason = 'lookalike'
  where e.grain = :grain and e.origin = 'person' and e.retracted_at is null and e.verdict in ('same', 'different')
    and e.batch_id is null
) j
where :origin = 'all' or origin = :origin or (:origin = 'same' and same)`,
  caveats: ['A label or a lesson merges nobody.'],
  drill: ({ grain }) => `/matching?grain=${grain}`,
} as const satisfies Figure
