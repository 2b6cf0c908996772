import type { Figure } from './figure'

/** Workers that were heard of within the last half minute. */
export const workersAlive = {
  key: 'workers-alive',
  label: 'Workers alive',
  meaning: 'Workers that were heard of within the last 30 seconds.',
  grain: 'one worker',
  unit: 'count',
  sources: [],
  tables: ['worker_heartbeat'],
  sql: `select count(*) as value from worker_heartbeat where at > :now - interval '30 seconds'`,
  caveats: [],
  drill: () => '/sources/runs',
} as const satisfies Figure
