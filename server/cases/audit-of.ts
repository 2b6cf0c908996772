import type { CaseLine } from './case-line'

/** What the audit keeps of a case that was worked on: which one and of what, never what anybody wrote. */
export const auditOf = (one: CaseLine) => ({
  caseId: one.caseId,
  kind: one.kind,
  ...(one.about === 'customer' ? { grain: one.grain } : { number: one.number.reference }),
})
