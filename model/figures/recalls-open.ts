import type { Figure } from './figure'

/** Uses of a customer that was wrong, which nobody has called back yet. */
export const recallsOpen = {
  key: 'recalls-open',
  label: 'Uses to call back',
  meaning: 'Exports, messages, contexts and views that used a wrong merge and are not handled yet.',
  grain: 'one use',
  unit: 'count',
  sources: [],
  tables: ['recall_notice', 'recall_task'],
  takes: [{ name: 'whose', type: 'word', oneOf: ['all', 'mine'], means: 'everybody’s or one’s own' }],
  sql: `
select count(*) as value
from recall_notice n join recall_task t using (notice_id)
where t.handled_at is null and (:whose = 'all' or t.actor_id = :me)`,
  caveats: [],
  drill: () => '/recalls',
} as const satisfies Figure
