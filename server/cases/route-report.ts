import { may } from '@/model/access/permissions'
import type { Role } from '@/model/access/roles'
import { sayRoute } from '@/model/cases/doubted-number'
import { ownerDepartment } from '@/model/metrics/owner-department'
import { isAboutCustomer } from '@/server/receipt/customer-of'
import type { Reference } from '@/server/receipt/read-reference'

/** Numbers that are of no customer and can be doubted: totals, figures, what a check found, how many pairs wait. */
export const isDoubtable = (of: Reference): boolean =>
  (of.kind === 'total' || of.kind === 'figure' || of.kind === 'check' || of.kind === 'queue') && !isAboutCustomer(of)

/** To whom a role may report the value of a reference as wrong, as "Send to …" says it; null where it may not, or where nobody can. */
export function routeReport(role: Role | 'system', of: Reference): string | null {
  if (isAboutCustomer(of)) return may(role, 'case.raise') ? 'steward' : null
  if (!isDoubtable(of) || !may(role, 'number.doubt')) return null
  const department = of.kind === 'total' ? ownerDepartment(of.metric) : null
  return department ? sayRoute(department) : 'steward'
}
