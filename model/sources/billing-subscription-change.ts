import { sourceObject } from './source-object'

/** Changes of subscriptions, with the monthly revenue before and after. */
export const billingSubscriptionChange = sourceObject('billing', 'subscription_change', {
  label: 'Subscription changes',
  meaning: 'Each start, upgrade, downgrade, renewal and end, with monthly revenue before and after.',
  format: 'jsonl',
  contract: {
    version: 1,
    freshHours: 168,
    others: 'kept',
    fields: {
      id: { type: 'text', required: true, classification: 'internal', meaning: 'Id of the change.' },
      subscription: { type: 'text', required: true, classification: 'internal', meaning: 'Subscription that changed.' },
      customer: { type: 'text', required: true, classification: 'internal', meaning: 'Who pays.' },
      kind: {
        type: 'choice',
        required: true,
        values: ['started', 'upgraded', 'downgraded', 'renewed', 'canceled', 'reactivated'],
        classification: 'internal',
        meaning: 'What happened.',
      },
      from_plan: { type: 'text', classification: 'internal', meaning: 'Plan before.' },
      to_plan: { type: 'text', classification: 'internal', meaning: 'Plan after.' },
      from_seats: { type: 'integer', classification: 'internal', meaning: 'Seats before.' },
      to_seats: { type: 'integer', classification: 'internal', meaning: 'Seats after.' },
      mrr_before: {
        type: 'minor',
        required: true,
        classification: 'commercial',
        meaning: 'Monthly revenue before, minor units.',
      },
      mrr_after: {
        type: 'minor',
        required: true,
        classification: 'commercial',
        meaning: 'Monthly revenue after, minor units.',
      },
      currency: { type: 'currency', required: true, classification: 'internal', meaning: 'Currency of both.' },
      at: { type: 'timestamp', required: true, classification: 'internal', meaning: 'When it took effect.' },
      reason: { type: 'text', classification: 'internal', meaning: 'Why, where somebody wrote it down.' },
    },
  },
  records: [
    {
      grain: null,
      id: 'id',
      created: 'at',
      changed: 'at',
      subject: { of: 'billing.customer', field: 'customer' },
      fact: {
        table: 'subscription_change',
        columns: {
          subscription_id: { record: 'billing.subscription', id: 'subscription' },
          kind: 'kind',
          from_plan: 'from_plan',
          to_plan: 'to_plan',
          from_seats: 'from_seats',
          to_seats: 'to_seats',
          mrr_before: 'mrr_before',
          mrr_after: 'mrr_after',
          currency: 'currency',
          reason: 'reason',
          at: 'at',
        },
      },
    },
  ],
})
