import type { Grain } from '../grains'

/** What an identifier of one kind proves. */
export type IdentifierKind = {
  label: string
  /** Grains whose records an exact match joins by itself; elsewhere it is only evidence. */
  joins: readonly Grain[]
  /** Only where the source says that the value was verified. */
  needsVerified: boolean
  /** Higher is stronger; of two joins that exclude each other the better supported and then the stronger one stands. */
  strength: number
  /** How sure a join by it is, 0 to 1. */
  certainty: number
  /** Shared by more records than this, a value proves nothing any more. */
  shareLimit: number
  /** Grains in which one customer has one value: two different values keep records apart. */
  exclusive: readonly Grain[]
}

const everyGrain = ['account', 'company', 'person', 'household', 'visitor'] as const

/** The id another system knows the record by, named `<source>.<object>`. */
export const crossReference = {
  label: 'Id in another system',
  joins: everyGrain,
  needsVerified: false,
  strength: 3,
  certainty: 0.999,
  shareLimit: 12,
  exclusive: [],
} as const satisfies IdentifierKind

const weak = { joins: [], needsVerified: false, strength: 0, certainty: 0, shareLimit: 12, exclusive: [] } as const

/** The kinds that are not ids of a system. */
export const identifierKinds = {
  tax_id: {
    label: 'Tax id',
    joins: ['account', 'company'],
    needsVerified: false,
    strength: 2,
    certainty: 0.995,
    shareLimit: 8,
    exclusive: ['account', 'company'],
  },
  email: {
    label: 'E-mail',
    joins: ['person'],
    needsVerified: true,
    strength: 1,
    certainty: 0.99,
    shareLimit: 8,
    exclusive: [],
  },
  email_key: { ...weak, label: 'E-mail without dots and tags' },
  phone: { ...weak, label: 'Phone' },
  domain: { ...weak, label: 'Web domain' },
} as const satisfies Record<string, IdentifierKind>

/** What a kind proves; a kind nobody declared proves nothing. */
export function identifierKind(kind: string): IdentifierKind {
  if (kind.includes('.')) return crossReference
  const known: Readonly<Record<string, IdentifierKind>> = identifierKinds
  return Object.hasOwn(known, kind) ? (known[kind] ?? { ...weak, label: kind }) : { ...weak, label: kind }
}

/** How a join by this rule is named to a person. */
export function ruleLabel(rule: string): string {
  if (rule === 'decision') return 'A person decided'
  return rule.includes('.')
    ? `Same ${rule.replace('.', ' ').replaceAll('_', ' ')} id`
    : `Same ${identifierKind(rule).label.toLowerCase()}`
}
