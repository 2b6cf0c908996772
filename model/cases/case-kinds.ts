import type { DoubtedNumber } from './doubted-number'

/** What an agent can report, what it claims, and what is usually done about it. */
export const caseKinds = {
  'wrong-person': {
    label: 'Wrong person',
    says: 'This customer may hold two people, or facts of somebody else',
    mend: 'Look at the cluster and cut what does not belong',
  },
  duplicate: {
    label: 'Duplicate',
    says: 'These two customers may be one',
    mend: 'Decide the pair in review; the case closes with it',
  },
  'wrong-value': {
    label: 'Wrong value',
    says: 'A value is not right',
    mend: 'Correct it at its source, or pin the right one',
  },
  'wrong-number': {
    label: 'Wrong number',
    says: 'A total or a figure is not right',
    mend: 'Ask why it differs from the number they expected; then mend the facts under it, or the definition',
  },
} as const satisfies Record<string, { label: string; says: string; mend: string }>

export type CaseKind = keyof typeof caseKinds

/** How an agent heard what they testify to. */
export const channels = {
  phone: 'by phone',
  email: 'by e-mail',
  chat: 'by chat',
  person: 'in person',
} as const satisfies Record<string, string>

export type Channel = keyof typeof channels
export const channelKeys = ['phone', 'email', 'chat', 'person'] as const satisfies readonly Channel[]

/** What the agent had before them. Ids, names of fields and questions only: never what a customer's field says. */
export type CaseEvidence = {
  /** The view it was reported from. */
  view?: string
  /** Receipt reference of the doubted value. */
  reference?: string
  field?: string
  /** The record the doubted value came from, and how its system knows it. */
  recordId?: string
  source?: string
  externalId?: string
  /** The question that tells look-alikes apart, if it was asked just before. */
  question?: { of: string | null; known: string; at: string; channel?: Channel }
  /** The caller says that both records are theirs. */
  testimony?: true
  /** The ticket in hand, by its number. */
  ticket?: string
  /** The total or figure that is doubted, where it is of no customer. */
  number?: DoubtedNumber
}
