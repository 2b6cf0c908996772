import type { ShippedView } from './view'

/** Customer success plans the renewals ahead. */
export const renewals = {
  key: 'renewals',
  label: 'Renewals',
  job: 'Plan the renewals ahead: what each is worth, how it does, and by when notice can be given.',
  audience: ['success', 'analyst', 'auditor', 'admin', 'steward'],
  purpose: 'account_management',
  face: 'board',
  shape: 'even',
  facts: {
    account: [
      { field: 'renewal_date' },
      { field: 'notice_date' },
      { metric: 'mrr' },
      { metric: 'health' },
      { metric: 'churn_risk' },
      { field: 'owner_name' },
      { field: 'plan' },
      { metric: 'seats_used', beside: 'seats' },
      { metric: 'usage_trend' },
      { metric: 'open_tickets' },
      { field: 'sponsor' },
      { field: 'last_business_review' },
    ],
  },
  lists: {},
  anchor: 'renewal',
  keys: [
    { key: 'J', does: 'the next account' },
    { key: 'K', does: 'the account before' },
    { key: 'Enter', does: 'open it' },
  ],
} as const satisfies ShippedView
