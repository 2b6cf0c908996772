import { sourceObject } from './source-object'

/** Entries of the Filter Club. */
export const shopLoyalty = sourceObject('shop', 'loyalty', {
  label: 'Loyalty points',
  meaning: 'Points earned, redeemed and expired.',
  format: 'csv',
  contract: {
    version: 1,
    freshHours: 336,
    others: 'refused',
    fields: {
      entry_id: { type: 'text', required: true, classification: 'internal', meaning: 'Id of the entry.' },
      customer_id: { type: 'text', required: true, classification: 'internal', meaning: 'Whose points.' },
      kind: {
        type: 'choice',
        required: true,
        values: ['earned', 'redeemed', 'expired'],
        classification: 'internal',
        meaning: 'What happened to them.',
      },
      points: { type: 'integer', required: true, classification: 'internal', meaning: 'How many.' },
      order_number: { type: 'text', classification: 'internal', meaning: 'Order they came from or went to.' },
      at: { type: 'timestamp', required: true, classification: 'internal', meaning: 'When.' },
    },
  },
  records: [
    {
      grain: null,
      id: 'entry_id',
      created: 'at',
      changed: 'at',
      subject: { of: 'shop.customer', field: 'customer_id' },
      fact: {
        table: 'loyalty_entry',
        columns: { kind: 'kind', points: 'points', order_number: 'order_number', at: 'at' },
      },
    },
  ],
})
