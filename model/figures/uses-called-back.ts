import type { Figure } from './figure'

/** Uses of a wrong merge that nobody has handled. */
export const usesCalledBack = {
  key: 'uses-called-back',
  label: 'Uses called back',
  meaning: 'Uses of a customer that two were taken for and that nobody has handled yet.',
  grain: 'one use',
  unit: 'count',
  sources: [],
  tables: ['recall_task'],
  takes: [{ name: 'whose', type: 'word', oneOf: ['all', 'mine'], means: 'whose uses' }],
  sql: `
select count(*) as value
from recall_task t join membership m on m.record_id = t.entity_id join membership f on f.record_id = m.entity_id
where t.handled_at is null and (:whose = 'all' or t.actor_id = :me)`,
  caveats: [],
  drill: () => '/recalls',
} as const satisfies Figure
