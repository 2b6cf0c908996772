import { sourceKeys } from '../source-systems'
import { allSources } from '../sources/all-sources'
import type { Figure } from './figure'

const promises = `(values ${allSources.map(({ source, object, contract }) => `('${source}', '${object}', ${contract.freshHours})`).join(', ')}) as p (source, object, hours)`

/** What a system sends and how much of it is within the limit of its contract. */
export const objectsOfSource = {
  key: 'objects-of-source',
  label: 'Objects a system sends',
  meaning: 'Objects of one system whose newest change is within the limit of their contract, or is later.',
  grain: 'one object of one source',
  unit: 'count',
  sources: [],
  tables: ['source_state'],
  takes: [
    { name: 'source', type: 'word', oneOf: sourceKeys, means: 'the system' },
    { name: 'which', type: 'word', oneOf: ['fresh', 'late'], means: 'within the limit, or late' },
  ],
  sql: `
with newest as (select greatest(:now, max(last_changed_at)) as at from source_state)
select count(*) as value
from ${promises} join source_state s using (source, object) cross join newest n
where s.last_changed_at is not null and source = :source
  and (n.at - s.last_changed_at > make_interval(hours => p.hours)) = (:which = 'late')`,
  caveats: [],
  drill: ({ source }) => `/sources#${source}`,
} as const satisfies Figure
