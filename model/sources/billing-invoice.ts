import { sourceObject } from './source-object'

/** Invoices of the billing system. */
export const billingInvoice = sourceObject('billing', 'invoice', {
  label: 'Invoices',
  meaning: 'What was invoiced, and when it was paid.',
  format: 'jsonl',
  contract: {
    version: 1,
    freshHours: 24,
    others: 'kept',
    fields: {
      id: { type: 'text', required: true, classification: 'internal', meaning: 'Id of the invoice.' },
      number: { type: 'text', required: true, classification: 'internal', meaning: 'Number on the paper.' },
      customer: { type: 'text', required: true, classification: 'internal', meaning: 'Who pays.' },
      subscription: { type: 'text', classification: 'internal', meaning: 'Subscription it is for.' },
      currency: { type: 'currency', required: true, classification: 'internal', meaning: 'Currency of the total.' },
      total: { type: 'minor', required: true, classification: 'commercial', meaning: 'Total in minor units.' },
      status: {
        type: 'choice',
        required: true,
        values: ['open', 'paid', 'void'],
        classification: 'commercial',
        meaning: 'Whether it is paid.',
      },
      issued_at: { type: 'timestamp', required: true, classification: 'internal', meaning: 'When it went out.' },
      due_at: { type: 'timestamp', classification: 'internal', meaning: 'When it is due.' },
      paid_at: { type: 'timestamp', classification: 'internal', meaning: 'When it was paid.' },
      updated: { type: 'timestamp', classification: 'internal', meaning: 'When billing last changed it.' },
    },
  },
  records: [
    {
      grain: null,
      id: 'id',
      created: 'issued_at',
      changed: 'updated',
      subject: { of: 'billing.customer', field: 'customer' },
      fact: {
        table: 'invoice',
        columns: {
          number: 'number',
          subscription_id: { record: 'billing.subscription', id: 'subscription' },
          currency: 'currency',
          total: 'total',
          status: 'status',
          issued_at: 'issued_at',
          due_at: 'due_at',
          paid_at: 'paid_at',
        },
      },
    },
  ],
})
