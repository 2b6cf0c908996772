import { sourceObject } from './source-object'

/** Stripe’s charges as its connector delivers them: each attempt to collect money. */
export const billingStripeCharge = sourceObject('billing', 'stripe_charge', {
  label: 'Stripe charges',
  meaning: 'Each attempt of a Stripe account to collect money.',
  format: 'csv',
  contract: {
    version: 1,
    freshHours: 24,
    others: 'kept',
    fields: {
      id: { type: 'text', required: true, classification: 'internal', meaning: 'Id of the charge.' },
      customer_id: { type: 'text', required: true, classification: 'internal', meaning: 'Who pays.' },
      invoice_id: { type: 'text', classification: 'internal', meaning: 'Invoice it pays.' },
      amount: { type: 'minor', required: true, classification: 'commercial', meaning: 'Amount in minor units.' },
      currency: { type: 'currency', required: true, classification: 'internal', meaning: 'Currency of the amount.' },
      status: {
        type: 'choice',
        required: true,
        values: ['succeeded', 'pending', 'failed'],
        classification: 'commercial',
        meaning: 'Whether the money came.',
      },
      created: { type: 'timestamp', required: true, classification: 'internal', meaning: 'When it was tried.' },
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
        table: 'payment',
        columns: {
          invoice_id: { record: 'billing.stripe_invoice', id: 'invoice_id' },
          amount: 'amount',
          currency: 'currency',
          status: 'status',
          at: 'created',
        },
      },
    },
  ],
})
