/** Who works here. `rows` says whether a role sees every customer or only its own book (its team's accounts). */
export const roles = {
  admin: { label: 'Admin', rows: 'all', job: 'Manages people, roles, tokens and sources.' },
  steward: { label: 'Steward', rows: 'all', job: 'Decides duplicates, source priority and quality findings.' },
  success: { label: 'Success', rows: 'book', job: 'Reviews account health and renewals.' },
  support: { label: 'Support', rows: 'all', job: 'Looks customers up and answers safely.' },
  analyst: { label: 'Analyst', rows: 'all', job: 'Reads governed numbers and definitions.' },
  auditor: { label: 'Auditor', rows: 'all', job: 'Reads everything that was done.' },
} as const satisfies Record<string, { label: string; rows: 'all' | 'book'; job: string }>

export type Role = keyof typeof roles
export const roleKeys = [
  'admin',
  'steward',
  'success',
  'support',
  'analyst',
  'auditor',
] as const satisfies readonly Role[]

/** The database role that carries an application role's grants. */
export const databaseRole = (role: Role | 'system') => `kith_${role}`
