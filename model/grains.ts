/** What one row means. Every table, page, metric and export states one of these. */
export const grains = {
  account: {
    label: 'Account',
    plural: 'Accounts',
    letter: 'A',
    meaning: 'One commercial relationship: a subscription or an ordering customer.',
    countsAsCustomer: true,
    rollsUpTo: ['company'],
  },
  company: {
    label: 'Company',
    plural: 'Companies',
    letter: 'C',
    meaning: 'One legal or commercial organisation. It may have a parent and many accounts.',
    countsAsCustomer: false,
    rollsUpTo: [],
  },
  person: {
    label: 'Person',
    plural: 'People',
    letter: 'P',
    meaning: 'One human being, member of any number of accounts with a role in each.',
    countsAsCustomer: false,
    rollsUpTo: ['household'],
  },
  household: {
    label: 'Household',
    plural: 'Households',
    letter: 'H',
    meaning: 'People who share an address and their shopping.',
    countsAsCustomer: false,
    rollsUpTo: [],
  },
  visitor: {
    label: 'Visitor',
    plural: 'Visitors',
    letter: 'V',
    meaning: 'A device or cookie that has not said who it is. Never counted as a customer.',
    countsAsCustomer: false,
    rollsUpTo: [],
  },
} as const satisfies Record<string, GrainDefinition>

type GrainDefinition = {
  label: string
  plural: string
  letter: string
  meaning: string
  countsAsCustomer: boolean
  /** Grains along which this one's measures may be summed. No other roll-up is allowed. */
  rollsUpTo: readonly string[]
}

export type Grain = keyof typeof grains
export type GoldenGrain = Exclude<Grain, 'visitor'>

/** The grain that answers "how many customers do we have?". A pure shop would say `person`. */
export const primaryGrain = 'account' satisfies Grain

export const goldenGrains = ['account', 'company', 'person', 'household'] as const satisfies readonly GoldenGrain[]

/** `A-00731`: the readable name of an entity, its grain's letter and its number padded to five. */
export function entityCode(grain: Grain, number: number): string {
  return `${grains[grain].letter}-${String(number).padStart(5, '0')}`
}
