import type { ShippedView } from './view'

const lists = [
  ['identity', 'entitlements'],
  ['recent-tickets', 'orders', 'known-issues'],
  ['consent', 'safe-to-say', 'relationships', 'notes', 'reveals'],
] as const

/** Support answers somebody who is on the phone or in the mailbox. */
export const supportLookup = {
  key: 'support-lookup',
  label: 'Support lookup',
  job: 'Answer safely: who this is, what they are entitled to, what is open, whether we may contact them.',
  audience: ['support', 'steward', 'success', 'auditor'],
  purpose: 'service',
  face: 'customer',
  shape: 'lookup',
  facts: {
    person: [
      { field: 'phone' },
      { field: 'email' },
      { field: 'street' },
      { field: 'postcode' },
      { field: 'city' },
      { field: 'country' },
      { field: 'birthday' },
      { field: 'language' },
      { field: 'job_title' },
      { field: 'loyalty_tier' },
      { field: 'customer_since' },
    ],
    account: [
      { field: 'stage' },
      { field: 'plan' },
      { field: 'seats' },
      { field: 'owner_name' },
      { field: 'owner_email' },
      { field: 'domain' },
      { field: 'phone' },
      { field: 'email' },
      { field: 'street' },
      { field: 'postcode' },
      { field: 'city' },
      { field: 'customer_since' },
    ],
    company: [{ field: 'domain' }, { field: 'industry' }, { field: 'city' }, { field: 'country' }],
    household: [{ field: 'street' }, { field: 'postcode' }, { field: 'city' }, { field: 'country' }],
  },
  lists: { account: lists, company: lists, person: lists, household: lists },
  anchor: null,
  keys: [
    { key: 'R', does: 'reveal a masked field' },
    { key: 'D', does: 'send a duplicate to the steward' },
    { key: 'W', does: 'report the wrong person' },
    { key: 'T', does: 'the timeline' },
    { key: 'N', does: 'write a note' },
  ],
} as const satisfies ShippedView
