import { roleKeys, roles } from '@/model/access/roles'

/** Roles as a select shows them. */
export const roleOptions = roleKeys.map((role) => ({ value: role, label: roles[role].label }))
