import { sourceObject } from './source-object'

/** Payments, also the failed ones. */
export const billingPayment = sourceObject('billing', 'payment', {
  label: 'Payments',
  meaning: 'Each attempt to pay an invoice.',
  format: 'jsonl',
  contract: {
    version: 1,
    freshHours: 24,
    others: 'kept',
    fields: {
      id: { type: 'text', required: true, classification: 'internal', meaning: 'Id of the payment.' },
      invoice: { type: 'text', classification: 'internal', meaning: 'Invoice it pays.' },
      customer: { type: 'text', required: true, classification: 'internal', meaning: 'Who pays.' },
      amount: { type: 'minor', required: true, classification: 'commercial', meaning: 'Amount in minor units.' },
      currency: { type: 'currency', required: true, classification: 'internal', meaning: 'Currency of the amount.' },
      status: {
        type: 'choice',
        required: true,
        values: ['succeeded', 'failed'],
        classification: 'commercial',
        meaning: 'Whether the money came.',
      },
      method: { type: 'text', classification: 'internal', meaning: 'Card, direct debit or transfer.' },
      at: { type: 'timestamp', required: true, classification: 'internal', meaning: 'When it was tried.' },
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
        table: 'payment',
        columns: {
          invoice_id: { record: 'billing.invoice', id: 'invoice' },
          amount: 'amount',
          currency: 'currency',
          status: 'status',
          method: 'method',
          at: 'at',
        },
      },
    },
  ],
})
