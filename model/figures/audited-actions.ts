import type { Figure } from './figure'

/** What was done lately and written into the audit. */
export const auditedActions = {
  key: 'audited-actions',
  label: 'Audited actions',
  meaning: 'Entries of the audit of the last days.',
  grain: 'one entry',
  unit: 'count',
  sources: [],
  tables: ['audit_entry'],
  takes: [{ name: 'days', type: 'number', means: 'how many days back' }],
  sql: `select count(*) as value from audit_entry where at > :now - make_interval(days => :days)`,
  caveats: [],
  drill: () => '/audit',
} as const satisfies Figure
