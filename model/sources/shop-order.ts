import { sourceObject } from './source-object'

/** Orders of the web shop. */
export const shopOrder = sourceObject('shop', 'order', {
  label: 'Orders',
  meaning: 'What was ordered in the shop.',
  format: 'csv',
  contract: {
    version: 1,
    freshHours: 3,
    others: 'refused',
    fields: {
      order_number: { type: 'text', required: true, classification: 'internal', meaning: 'Number of the order.' },
      customer_id: { type: 'text', required: true, classification: 'internal', meaning: 'Who ordered.' },
      placed_at: { type: 'timestamp', required: true, classification: 'internal', meaning: 'When it was placed.' },
      status: {
        type: 'choice',
        required: true,
        values: ['placed', 'delivered', 'refunded', 'cancelled'],
        classification: 'internal',
        meaning: 'Where it stands.',
      },
      payment_status: {
        type: 'choice',
        required: true,
        values: ['paid', 'pending', 'refunded'],
        classification: 'internal',
        meaning: 'Whether it is paid.',
      },
      total: {
        type: 'money',
        required: true,
        currency: 'currency',
        classification: 'commercial',
        meaning: 'Total in major units.',
      },
      currency: { type: 'currency', required: true, classification: 'internal', meaning: 'Currency of the amounts.' },
      delivered_at: { type: 'timestamp', classification: 'internal', meaning: 'When it arrived.' },
      updated_at: { type: 'timestamp', classification: 'internal', meaning: 'When it last changed.' },
    },
  },
  records: [
    {
      grain: null,
      id: 'order_number',
      created: 'placed_at',
      changed: 'updated_at',
      subject: { of: 'shop.customer', field: 'customer_id' },
      fact: {
        table: 'customer_order',
        columns: {
          placed_at: 'placed_at',
          status: 'status',
          payment_status: 'payment_status',
          total: 'total',
          currency: 'currency',
          delivered_at: 'delivered_at',
        },
      },
    },
  ],
})
