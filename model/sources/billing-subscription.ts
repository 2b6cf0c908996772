import { sourceObject } from './source-object'

/** Subscriptions of the billing system: plan, seats and whether they are paid. */
export const billingSubscription = sourceObject('billing', 'subscription', {
  label: 'Subscriptions',
  meaning: 'What each customer pays for, and whether it is paid.',
  format: 'jsonl',
  contract: {
    version: 1,
    freshHours: 72,
    others: 'kept',
    fields: {
      id: { type: 'text', required: true, classification: 'internal', meaning: 'Id of the subscription.' },
      customer: { type: 'text', required: true, classification: 'internal', meaning: 'Who pays.' },
      plan: { type: 'text', required: true, classification: 'internal', meaning: 'Plan paid for.' },
      seats: { type: 'integer', required: true, classification: 'internal', meaning: 'Seats paid for.' },
      amount: {
        type: 'minor',
        required: true,
        classification: 'commercial',
        meaning: 'Minor units for each interval.',
      },
      interval: {
        type: 'choice',
        required: true,
        values: ['month', 'year'],
        classification: 'internal',
        meaning: 'How often it is invoiced.',
      },
      currency: { type: 'currency', required: true, classification: 'internal', meaning: 'Currency of the amount.' },
      status: {
        type: 'choice',
        required: true,
        values: ['trialing', 'active', 'past_due', 'canceled'],
        classification: 'commercial',
        meaning: 'State of payment.',
      },
      started_at: { type: 'timestamp', required: true, classification: 'internal', meaning: 'When it began.' },
      current_period_end: { type: 'timestamp', classification: 'internal', meaning: 'End of what is paid.' },
      canceled_at: { type: 'timestamp', classification: 'internal', meaning: 'When it was cancelled.' },
      updated: { type: 'timestamp', classification: 'internal', meaning: 'When billing last changed it.' },
    },
  },
  records: [
    {
      grain: null,
      id: 'id',
      created: 'started_at',
      changed: 'updated',
      subject: { of: 'billing.customer', field: 'customer', grain: 'account' },
      attributes: {
        plan: { field: 'plan', unless: ['status', 'canceled'] },
        seats: { field: 'seats', unless: ['status', 'canceled'] },
        paid_status: 'status',
        currency: 'currency',
        renewal_date: { dayOf: 'current_period_end', unless: ['status', 'canceled'] },
      },
      fact: {
        table: 'subscription',
        columns: {
          plan: 'plan',
          seats: 'seats',
          amount: 'amount',
          interval: 'interval',
          currency: 'currency',
          status: 'status',
          started_at: 'started_at',
          current_period_end: 'current_period_end',
          canceled_at: 'canceled_at',
        },
      },
    },
  ],
})
