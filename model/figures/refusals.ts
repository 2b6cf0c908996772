import type { Figure } from './figure'

/** What was refused lately. */
export const refusals = {
  key: 'refusals',
  label: 'Refusals and lock-outs',
  meaning: 'Security events of the last days: refusals, failed sign-ins and lock-outs.',
  grain: 'one event',
  unit: 'count',
  sources: [],
  tables: ['security_event'],
  takes: [{ name: 'days', type: 'number', means: 'how many days back' }],
  sql: `select count(*) as value from security_event where at > :now - make_interval(days => :days)`,
  caveats: [],
  drill: () => '/audit',
} as const satisfies Figure
