import type { ShippedView } from './view'

/** Customer success brings new accounts to their first use. */
export const onboarding = {
  key: 'onboarding',
  label: 'Onboarding',
  job: 'Bring new accounts to use: how far each is, how long it takes, and what it waits for.',
  audience: ['success', 'analyst', 'auditor', 'admin', 'steward'],
  purpose: 'account_management',
  face: 'board',
  shape: 'even',
  facts: {
    account: [
      { field: 'customer_since' },
      { field: 'contract_start' },
      { metric: 'onboarding_time' },
      { field: 'owner_name' },
      { field: 'plan' },
      { metric: 'seats_used', beside: 'seats' },
      { metric: 'active_users' },
      { metric: 'usage_frequency' },
      { metric: 'open_tickets' },
      { metric: 'first_response_time' },
      { field: 'sponsor' },
      { metric: 'mrr' },
    ],
  },
  lists: {},
  anchor: null,
  keys: [
    { key: 'J', does: 'the next account' },
    { key: 'K', does: 'the account before' },
    { key: 'Enter', does: 'open it' },
  ],
} as const satisfies ShippedView
