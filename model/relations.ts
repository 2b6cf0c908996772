import type { Grain } from './grains'

export type RelationKind =
  | 'person_account'
  | 'account_company'
  | 'company_parent'
  | 'person_household'
  | 'visitor_person'

/** How grains belong together. `many` says how many of the one a thing of the other may have. */
export type Relation = { from: Grain; to: Grain; label: string; meaning: string; cardinality: 'n–1' | 'n–n' }

/** The relationships between grains, by the kind of link that records carry. */
export const relations = {
  person_account: {
    from: 'person',
    to: 'account',
    label: 'works with',
    meaning: 'A person has a role in any number of accounts; an account has any number of people.',
    cardinality: 'n–n',
  },
  account_company: {
    from: 'account',
    to: 'company',
    label: 'belongs to',
    meaning: 'An account belongs to one company; a company has any number of accounts.',
    cardinality: 'n–1',
  },
  company_parent: {
    from: 'company',
    to: 'company',
    label: 'is owned by',
    meaning: 'A company may have one parent; measures are never summed over both.',
    cardinality: 'n–1',
  },
  person_household: {
    from: 'person',
    to: 'household',
    label: 'lives in',
    meaning: 'A person shares one household; a household has any number of people.',
    cardinality: 'n–1',
  },
  visitor_person: {
    from: 'visitor',
    to: 'person',
    label: 'turned out to be',
    meaning: 'A device becomes a person once somebody signs in on it; a person may have several.',
    cardinality: 'n–1',
  },
} as const satisfies Record<RelationKind, Relation>

/** Facts that each grain collects, by table. A fact stays with the record it arrived on and follows it through merges. */
export const factsOf = {
  account: ['subscription', 'subscription_change', 'invoice', 'payment', 'stage_change', 'note', 'ticket', 'event'],
  company: [],
  person: [
    'event',
    'ticket',
    'customer_order',
    'order_line',
    'cart',
    'loyalty_entry',
    'campaign_touch',
    'consent_event',
  ],
  household: [],
  visitor: ['event'],
} as const satisfies Record<Grain, readonly string[]>
