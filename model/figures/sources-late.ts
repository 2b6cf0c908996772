import { allSources } from '../sources/all-sources'
import type { Figure } from './figure'

const promises = `(values ${allSources.map(({ source, object, contract }) => `('${source}', '${object}', ${contract.freshHours})`).join(', ')}) as p (source, object, hours)`

/** How many kinds of rows are later than their contract promises. */
export const sourcesLate = {
  key: 'sources-late',
  label: 'Later than promised',
  meaning:
    'Objects of a source whose newest change is further behind the freshest source than their contract promises; behind the clock where all have been silent for a day.',
  grain: 'one object of one source',
  unit: 'count',
  sources: [],
  tables: ['source_state'],
  sql: `
with state as (
  select p.hours, s.last_changed_at, coalesce(s.last_changed_at, s.last_arrived_at) as heard_at
  from ${promises} join source_state s using (source, object)
),
newest as (select max(last_changed_at) as at from state)
select count(*) filter (
    where heard_at + make_interval(hours => hours) < case when :now - n.at < interval '24 hours' then n.at else :now end
  ) as value
from state cross join newest n`,
  caveats: ['Sources that load together each night are not late for the hours since.'],
  drill: () => '/sources',
} as const satisfies Figure
