import { sourceObject } from './source-object'

/** Baskets of the web shop. */
export const shopCart = sourceObject('shop', 'cart', {
  label: 'Baskets',
  meaning: 'Baskets, also the abandoned ones.',
  format: 'csv',
  contract: {
    version: 1,
    freshHours: 3,
    others: 'refused',
    fields: {
      cart_id: { type: 'text', required: true, classification: 'internal', meaning: 'Id of the basket.' },
      customer_id: { type: 'text', required: true, classification: 'internal', meaning: 'Whose it is.' },
      state: {
        type: 'choice',
        required: true,
        values: ['open', 'abandoned', 'converted'],
        classification: 'internal',
        meaning: 'What became of it.',
      },
      items: { type: 'integer', required: true, classification: 'internal', meaning: 'How many things are in it.' },
      total: {
        type: 'money',
        required: true,
        currency: 'currency',
        classification: 'internal',
        meaning: 'Worth in major units.',
      },
      currency: { type: 'currency', required: true, classification: 'internal', meaning: 'Currency of the amounts.' },
      updated_at: { type: 'timestamp', required: true, classification: 'internal', meaning: 'When it last changed.' },
    },
  },
  records: [
    {
      grain: null,
      id: 'cart_id',
      changed: 'updated_at',
      subject: { of: 'shop.customer', field: 'customer_id' },
      fact: {
        table: 'cart',
        columns: { state: 'state', items: 'items', total: 'total', currency: 'currency', changed_at: 'updated_at' },
      },
    },
  ],
})
