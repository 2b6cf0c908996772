import type { ShippedView } from './view'

const lists = [['members', 'conflicts'], ['edges'], ['relationships', 'notes', 'uses']] as const

/** The steward looks at what a customer is made of. */
export const stewardRecord = {
  key: 'steward-record',
  label: 'Steward record',
  job: 'See what a customer is made of: members, conflicts, winners, why they are joined.',
  audience: ['steward', 'auditor', 'admin'],
  purpose: 'service',
  face: 'customer',
  shape: 'review',
  facts: {
    account: [
      { field: 'name' },
      { field: 'stage' },
      { field: 'plan' },
      { field: 'owner_name', beside: 'owner_team' },
      { field: 'tax_id' },
      { field: 'domain' },
      { field: 'email' },
      { field: 'phone' },
      { field: 'street' },
      { field: 'postcode', beside: 'city' },
      { field: 'renewal_date' },
      { field: 'customer_since' },
    ],
    company: [
      { field: 'name' },
      { field: 'tax_id' },
      { field: 'domain' },
      { field: 'industry' },
      { field: 'city', beside: 'country' },
      { field: 'customer_since' },
    ],
    person: [
      { field: 'name' },
      { field: 'email' },
      { field: 'phone' },
      { field: 'birthday' },
      { field: 'street' },
      { field: 'postcode', beside: 'city' },
      { field: 'job_title' },
      { field: 'role' },
      { field: 'language' },
      { field: 'loyalty_tier' },
      { field: 'first_campaign' },
      { field: 'customer_since' },
    ],
    household: [
      { field: 'name' },
      { field: 'street' },
      { field: 'postcode', beside: 'city' },
      { field: 'customer_since' },
    ],
  },
  lists: { account: lists, company: lists, person: lists, household: lists },
  anchor: null,
  keys: [
    { key: 'G', does: 'the records as a graph' },
    { key: 'T', does: 'the timeline' },
    { key: 'N', does: 'write a note' },
  ],
} as const satisfies ShippedView
