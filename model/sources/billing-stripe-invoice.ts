import { sourceObject } from './source-object'

/** Stripe’s invoices as its connector delivers them. */
export const billingStripeInvoice = sourceObject('billing', 'stripe_invoice', {
  label: 'Stripe invoices',
  meaning: 'What a Stripe account invoiced.',
  format: 'csv',
  contract: {
    version: 1,
    freshHours: 24,
    others: 'kept',
    fields: {
      id: { type: 'text', required: true, classification: 'internal', meaning: 'Id of the invoice.' },
      number: { type: 'text', classification: 'internal', meaning: 'Number on the paper; drafts have none.' },
      customer_id: { type: 'text', required: true, classification: 'internal', meaning: 'Who pays.' },
      subscription_id: { type: 'text', classification: 'internal', meaning: 'Subscription it is for.' },
      currency: { type: 'currency', required: true, classification: 'internal', meaning: 'Currency of the total.' },
      total: { type: 'minor', required: true, classification: 'commercial', meaning: 'Total in minor units.' },
      status: {
        type: 'choice',
        required: true,
        values: ['draft', 'open', 'paid', 'uncollectible', 'void', 'deleted'],
        classification: 'commercial',
        meaning: 'Whether it is paid.',
      },
      created: {
        type: 'timestamp',
        classification: 'internal',
        meaning: 'When it was made, where the connector says so.',
      },
      period_end: { type: 'timestamp', required: true, classification: 'internal', meaning: 'End of what it is for.' },
      due_date: { type: 'timestamp', classification: 'internal', meaning: 'When it is due.' },
      _fivetran_synced: { type: 'timestamp', classification: 'internal', meaning: 'When the connector last read it.' },
    },
  },
  records: [
    {
      grain: null,
      id: 'id',
      created: 'created',
      changed: '_fivetran_synced',
      subject: { of: 'billing.stripe_customer', field: 'customer_id' },
      fact: {
        table: 'invoice',
        columns: {
          number: { first: ['number', 'id'] },
          subscription_id: { record: 'billing.stripe_subscription', id: 'subscription_id' },
          currency: 'currency',
          total: 'total',
          status: 'status',
          issued_at: { first: ['created', 'period_end'] },
          due_at: 'due_date',
        },
      },
    },
  ],
})
