import type { FieldSet } from './field'

const shop = { prefer: ['shop'], tie: 'recent' } as const
const reach = ['service', 'marketing'] as const

/** What Kith knows of a household. */
export const householdFields = {
  name: {
    label: 'Name',
    meaning: 'How the household is addressed.',
    type: 'text',
    classification: 'personal',
    survivorship: shop,
    purposes: reach,
  },
  street: {
    label: 'Street',
    meaning: 'Street and number.',
    type: 'text',
    classification: 'sensitive',
    survivorship: shop,
    purposes: reach,
    group: 'address',
  },
  city: {
    label: 'City',
    meaning: 'Town of the address.',
    type: 'text',
    classification: 'internal',
    survivorship: shop,
    purposes: reach,
    group: 'address',
  },
  postcode: {
    label: 'Postcode',
    meaning: 'Postcode of the address.',
    type: 'text',
    classification: 'sensitive',
    survivorship: shop,
    purposes: reach,
    group: 'address',
  },
  country: {
    label: 'Country',
    meaning: 'Country code, ISO 3166.',
    type: 'text',
    classification: 'internal',
    survivorship: shop,
    purposes: reach,
    group: 'address',
  },
  customer_since: {
    label: 'Known since',
    meaning: 'Earliest day any system knew them.',
    type: 'date',
    classification: 'internal',
    survivorship: { prefer: [], tie: 'earliest' },
    purposes: reach,
  },
} as const satisfies FieldSet
