import type { Figure } from './figure'

/** How long the chain of the audit is. */
export const auditEntries = {
  key: 'audit-entries',
  label: 'Entries of the audit',
  meaning: 'Things that were done and written down, each chained to the one before.',
  grain: 'one entry',
  unit: 'count',
  sources: [],
  tables: ['audit_head'],
  sql: `select seq as value from audit_head`,
  caveats: ['An entry may have been written since the page was opened.'],
  drill: () => '/audit?verify=all',
} as const satisfies Figure
