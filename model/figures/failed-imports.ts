import type { Figure } from './figure'

/** Imports that did not finish lately. */
export const failedImports = {
  key: 'failed-imports',
  label: 'Imports that did not finish',
  meaning: 'Imports of the last days that failed or were cancelled.',
  grain: 'one import',
  unit: 'count',
  sources: [],
  tables: ['ingest_run'],
  takes: [{ name: 'days', type: 'number', means: 'how many days back' }],
  sql: `
select count(*) as value
from ingest_run
where status in ('failed', 'cancelled') and created_at > :now - make_interval(days => :days)`,
  caveats: [],
  drill: () => '/sources/runs',
} as const satisfies Figure
