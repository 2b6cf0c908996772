import type { Role } from './roles'

/** How sensitive a field is, and who reads it in full. Everybody else sees it masked, or not at all. */
export const classifications = {
  public: {
    label: 'Public',
    meaning: 'Known outside the company.',
    readers: ['admin', 'steward', 'success', 'support', 'analyst', 'auditor'],
  },
  internal: {
    label: 'Internal',
    meaning: 'Business facts, no person in them.',
    readers: ['admin', 'steward', 'success', 'support', 'analyst', 'auditor'],
  },
  commercial: {
    label: 'Commercial',
    meaning: 'Money and contract terms.',
    readers: ['admin', 'steward', 'success', 'analyst', 'auditor'],
  },
  personal: {
    label: 'Personal',
    meaning: 'Names a person.',
    readers: ['admin', 'steward', 'success', 'support', 'auditor'],
  },
  sensitive: {
    label: 'Sensitive',
    meaning: 'Reaches a person: e-mail, phone, street, birthday. Masked for others.',
    readers: ['steward', 'success', 'auditor'],
  },
  restricted: {
    label: 'Restricted',
    meaning: 'Tax ids and the like. Only the steward and the auditor.',
    readers: ['steward', 'auditor'],
  },
} as const satisfies Record<string, { label: string; meaning: string; readers: readonly Role[] }>

export type Classification = keyof typeof classifications

/** May this role read a field of this class in full? */
export function mayRead(role: Role, classification: Classification): boolean {
  return (classifications[classification].readers as readonly Role[]).includes(role)
}
