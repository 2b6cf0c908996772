import type { ShippedView } from './view'

/** An assistant helps to answer a customer. */
export const aiContext = {
  key: 'ai-context',
  label: 'AI context',
  job: 'Give an assistant what it may know to help answer: status, entitlements, tickets, known issues, permitted details.',
  audience: ['admin', 'steward', 'success', 'support', 'auditor'],
  purpose: 'ai_support',
  face: 'data',
  shape: 'even',
  facts: {
    account: [
      { field: 'name' },
      { field: 'stage' },
      { field: 'plan' },
      { field: 'seats' },
      { field: 'owner_name' },
      { field: 'owner_team' },
      { field: 'industry' },
      { field: 'city', beside: 'country' },
      { field: 'customer_since' },
      { metric: 'active_users' },
      { metric: 'open_tickets' },
      { derived: 'first_response' },
    ],
    person: [
      { field: 'name' },
      { field: 'job_title' },
      { field: 'role' },
      { field: 'language' },
      { field: 'city', beside: 'country' },
      { field: 'customer_since' },
      { field: 'loyalty_tier' },
      { derived: 'tickets_open' },
      { derived: 'orders_to_date' },
      { derived: 'may_be_contacted' },
    ],
  },
  lists: {
    account: [['entitlements', 'recent-tickets', 'known-issues', 'consent']],
    person: [['entitlements', 'recent-tickets', 'known-issues', 'consent']],
  },
  anchor: null,
  keys: [],
  minConfidence: 0.9,
} as const satisfies ShippedView
