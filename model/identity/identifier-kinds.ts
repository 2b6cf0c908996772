import type { Grain } from '../grains'
import { systemLabel } from '../source-systems'

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
  /** Grains in which it joins only as long as each system knows one record by it: of two, it names what both belong to. */
  oneEach: readonly Grain[]
  /** Values that stand for nobody, listed or learned, never join by it. */
  junk: boolean
  /** Why it proves what it proves, to a person. */
  why: string
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
  oneEach: [],
  junk: true,
  why: 'Another system says by its own id which record it means.',
} as const satisfies IdentifierKind

const weak = {
  joins: [],
  needsVerified: false,
  strength: 0,
  certainty: 0,
  shareLimit: 12,
  exclusive: [],
  oneEach: [],
  junk: true,
  why: 'Proves nothing by itself; it is weighed as evidence.',
} as const

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
    oneEach: ['account'],
    junk: true,
    why: 'A tax id is given to one organisation. Where one system has two accounts under it, it says which company they are of, not which account.',
  },
  email: {
    label: 'E-mail',
    joins: ['person'],
    needsVerified: true,
    strength: 1,
    certainty: 0.99,
    shareLimit: 8,
    exclusive: [],
    oneEach: [],
    junk: true,
    why: 'Whoever confirmed an address reads its mail. Written in look-alike letters it proves nothing.',
  },
  email_key: {
    ...weak,
    label: 'E-mail without dots and tags',
    why: 'Some providers deliver several spellings to one mailbox, by rules of theirs that may change.',
  },
  phone: { ...weak, label: 'Phone', why: 'Families and offices share phones, and numbers get new owners.' },
  domain: {
    ...weak,
    label: 'Web domain',
    why: 'Branches and sister companies share a domain; free mail is of everybody.',
  },
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
  if (rule === 'cut') return 'A person parted them'
  return rule.includes('.') ? `Same ${idName(rule)} id` : `Same ${identifierKind(rule).label.toLowerCase()}`
}

/** `crm.account` as `CRM account`; a system's name within a sentence is small unless it is an abbreviation. */
function idName(rule: string): string {
  const [source = '', object = ''] = rule.split('.')
  const system = systemLabel(source)
  return `${system === system.toUpperCase() ? system : system.toLowerCase()} ${object.replaceAll('_', ' ')}`
}
