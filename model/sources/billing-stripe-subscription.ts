import { sourceObject } from './source-object'

/** Stripe’s subscriptions as its connector delivers them. Plan and price stand in other tables, so they are no fact here. */
export const billingStripeSubscription = sourceObject('billing', 'stripe_subscription', {
  label: 'Stripe subscriptions',
  meaning: 'Whether each Stripe customer’s subscription is paid, its seats and until when.',
  format: 'csv',
  contract: {
    version: 1,
    freshHours: 24,
    others: 'kept',
    fields: {
      id: { type: 'text', required: true, classification: 'internal', meaning: 'Id of the subscription.' },
      customer_id: { type: 'text', required: true, classification: 'internal', meaning: 'Who pays.' },
      status: {
        type: 'choice',
        required: true,
        values: ['active', 'past_due', 'unpaid', 'canceled', 'incomplete', 'incomplete_expired', 'trialing', 'paused'],
        classification: 'commercial',
        meaning: 'State of payment.',
      },
      quantity: { type: 'integer', classification: 'internal', meaning: 'Seats paid for.' },
      current_period_end: { type: 'timestamp', classification: 'internal', meaning: 'End of what is paid.' },
      start_date: { type: 'timestamp', classification: 'internal', meaning: 'When it began.' },
      created: { type: 'timestamp', required: true, classification: 'internal', meaning: 'When Stripe first had it.' },
      _fivetran_synced: { type: 'timestamp', classification: 'internal', meaning: 'When the connector last read it.' },
    },
  },
  records: [
    {
      grain: null,
      id: 'id',
      created: 'created',
      changed: '_fivetran_synced',
      subject: { of: 'billing.stripe_customer', field: 'customer_id', grain: 'account' },
      attributes: {
        paid_status: 'status',
        seats: { field: 'quantity', unless: ['status', 'canceled'] },
        renewal_date: { dayOf: 'current_period_end', unless: ['status', 'canceled'] },
      },
    },
  ],
})
