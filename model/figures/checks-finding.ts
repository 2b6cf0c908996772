import type { Figure } from './figure'

/** How many checks find something that nobody has mended or muted. */
export const checksFinding = {
  key: 'checks-finding',
  label: 'Checks that find something',
  meaning: 'Checks with at least one offender that is still there and not muted.',
  grain: 'one check',
  unit: 'count',
  sources: [],
  tables: ['quality_finding'],
  sql: `
select count(distinct check_key) as value
from quality_finding
where gone_at is null and (muted_until is null or muted_until < :day)`,
  caveats: [],
  drill: () => '/quality',
} as const satisfies Figure
