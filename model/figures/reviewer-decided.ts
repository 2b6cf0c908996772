import type { Figure } from './figure'

/** Decisions of one reviewer; those written together are one. */
export const reviewerDecided = {
  key: 'reviewer-decided',
  label: 'Decisions of a reviewer',
  meaning: 'Decisions about who is who that one person made in a span of days, those undone later included.',
  grain: 'one decision; those written together are one',
  unit: 'count',
  sources: [],
  tables: ['identity_edge'],
  columns: ['identity_edge.decided_by'],
  takes: [
    { name: 'person', type: 'id', means: 'the reviewer' },
    { name: 'grain', type: 'word', oneOf: ['all', 'account', 'company', 'person', 'household'], means: 'of what kind' },
    { name: 'from', type: 'day', means: 'the first day' },
    { name: 'to', type: 'day', means: 'the last day' },
  ],
  sql: `
select count(*) as value from (
  select min(decided_at) as at from identity_edge
  where origin = 'person' and decided_by = :person and (:grain = 'all' or grain = :grain)
  group by coalesce(batch_id, edge_id)
) act
where at >= :from::timestamp at time zone 'UTC' and at < (:to + 1)::timestamp at time zone 'UTC'`,
  caveats: [],
  drill: () => '/review/decisions',
} as const satisfies Figure
