import type { FieldSet } from './field'

const crmFirst = { prefer: ['crm', 'billing', 'shop'], tie: 'recent' } as const
const business = ['service', 'account_management', 'analytics', 'ai_support', 'ai_scoring'] as const

/** What Kith knows of a company, the organisation behind accounts. */
export const companyFields = {
  name: {
    label: 'Name',
    meaning: 'Trading name.',
    type: 'text',
    classification: 'internal',
    survivorship: crmFirst,
    purposes: business,
  },
  tax_id: {
    label: 'VAT number',
    meaning: 'Tax id with its country.',
    type: 'text',
    classification: 'restricted',
    survivorship: crmFirst,
    purposes: ['account_management'],
  },
  domain: {
    label: 'Web domain',
    meaning: 'Their own domain.',
    type: 'text',
    classification: 'internal',
    survivorship: crmFirst,
    purposes: business,
  },
  industry: {
    label: 'Industry',
    meaning: 'What they do.',
    type: 'text',
    classification: 'internal',
    survivorship: crmFirst,
    purposes: business,
  },
  employees: {
    label: 'Employees',
    meaning: 'Head count.',
    type: 'integer',
    classification: 'internal',
    survivorship: crmFirst,
    purposes: business,
  },
  city: {
    label: 'City',
    meaning: 'Seat of the company.',
    type: 'text',
    classification: 'internal',
    survivorship: crmFirst,
    purposes: business,
    group: 'address',
  },
  country: {
    label: 'Country',
    meaning: 'Country code, ISO 3166.',
    type: 'text',
    classification: 'internal',
    survivorship: crmFirst,
    purposes: business,
    group: 'address',
  },
  customer_since: {
    label: 'Known since',
    meaning: 'Earliest day any system knew them.',
    type: 'date',
    classification: 'internal',
    survivorship: { prefer: [], tie: 'earliest' },
    purposes: business,
  },
} as const satisfies FieldSet
