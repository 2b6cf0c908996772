import type { Purpose } from '../fields/field'
import type { Role } from './roles'

const purposes = {
  admin: 'service',
  steward: 'service',
  success: 'account_management',
  support: 'service',
  analyst: 'analytics',
  auditor: 'service',
  system: 'service',
} as const satisfies Record<Role | 'system', Purpose>

/** What each role works for when it opens a customer. */
export const purposeOf = (role: Role | 'system'): Purpose => purposes[role]
