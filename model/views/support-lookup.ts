import type { View } from './view'

/** Support answers somebody who is on the phone or in the mailbox. */
export const supportLookup = {
  key: 'support-lookup',
  label: 'Support lookup',
  job: 'Answer safely: who this is, what they are entitled to, what is open, whether we may contact them.',
  audience: ['support', 'steward', 'success', 'auditor'],
  purpose: 'service',
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
  lists: ['identity', 'entitlements', 'recent-tickets', 'orders', 'known-issues', 'consent', 'reveals'],
  anchor: null,
} as const satisfies View
