import type { Figure } from './figure'

/** What one check found and nobody has mended or muted. */
export const findingsOfCheck = {
  key: 'findings-of-check',
  label: 'Open findings of a check',
  meaning: 'Offenders of one check that are still there and not muted.',
  grain: 'one offender',
  unit: 'count',
  sources: [],
  tables: ['quality_finding'],
  takes: [{ name: 'check', type: 'word', means: 'the check' }],
  sql: `
select count(*) as value
from quality_finding
where check_key = :check and gone_at is null and (muted_until is null or muted_until < :day)`,
  caveats: [],
  drill: ({ check }) => `/quality/${check}`,
} as const satisfies Figure
