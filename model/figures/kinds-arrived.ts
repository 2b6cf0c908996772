import type { Figure } from './figure'

/** How many kinds of rows the sources have sent so far. */
export const kindsArrived = {
  key: 'kinds-arrived',
  label: 'Kinds of rows that arrived',
  meaning: 'Objects of a source of which at least one file was brought in; files only tried out are not counted.',
  grain: 'one object of one source',
  unit: 'count',
  sources: [],
  tables: ['ingest_run'],
  sql: `
select count(distinct (source, object)) as value
from ingest_run
where mode <> 'dry'`,
  caveats: [],
  drill: () => '/sources',
} as const satisfies Figure
