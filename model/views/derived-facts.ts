import type { Classification } from '../access/classifications'
import type { GoldenGrain } from '../grains'
import type { SourceKey } from '../source-systems'

type DerivedFact = {
  label: string
  meaning: string
  source: SourceKey
  /** Grains whose own records have the facts it is made from. */
  grains: readonly GoldenGrain[]
  /** What one needs to read the facts it is made from, besides opening the customer. */
  needs?: Classification
}

/** Facts a view may show that are neither a field nor a metric: small sums over the customer's own facts. */
export const derivedFacts = {
  billed_to_date: {
    label: 'Billed to date',
    meaning: 'Total of all invoices that were not voided, by currency.',
    source: 'billing',
    grains: ['account'],
    needs: 'commercial',
  },
  payment_state: {
    label: 'Payment',
    meaning: 'The newest paid invoice, and how many were paid late in twelve months.',
    source: 'billing',
    grains: ['account'],
    needs: 'commercial',
  },
  portal_orders: {
    label: 'Orders through portal, 30 d',
    meaning: 'Orders placed in the member portal in the last 30 days, and in the 30 days before.',
    source: 'product',
    grains: ['account'],
  },
  first_response: {
    label: 'First response, 90 d',
    meaning: 'Median time from a new ticket to our first answer, tickets of the last 90 days.',
    source: 'support',
    grains: ['account', 'person'],
  },
  may_be_contacted: {
    label: 'May be contacted',
    meaning: 'Channels on which every record of this customer allows contact for the purpose of this view.',
    source: 'marketing',
    grains: ['account', 'person', 'household'],
  },
  orders_to_date: {
    label: 'Orders to date',
    meaning: 'Orders in the web shop that were not cancelled, and when the last was placed.',
    source: 'shop',
    grains: ['account', 'person'],
  },
  tickets_open: {
    label: 'Open tickets',
    meaning: 'Tickets that are not solved or closed, of all that were ever opened.',
    source: 'support',
    grains: ['account', 'person'],
  },
} as const satisfies Record<string, DerivedFact>

export type DerivedFactKey = keyof typeof derivedFacts

export const derivedFactKeys = Object.keys(derivedFacts) as DerivedFactKey[]

/** The key a text names, or undefined. */
export const derivedFactOf = (key: string): DerivedFactKey | undefined => derivedFactKeys.find((one) => one === key)
