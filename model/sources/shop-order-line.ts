import { sourceObject } from './source-object'

/** Lines of the shop’s orders. */
export const shopOrderLine = sourceObject('shop', 'order_line', {
  label: 'Order lines',
  meaning: 'What each order was made of.',
  format: 'csv',
  contract: {
    version: 1,
    freshHours: 12,
    others: 'refused',
    fields: {
      order_number: { type: 'text', required: true, classification: 'internal', meaning: 'Order it belongs to.' },
      line: { type: 'integer', required: true, classification: 'internal', meaning: 'Number of the line.' },
      sku: { type: 'text', required: true, classification: 'internal', meaning: 'Article.' },
      product_name: { type: 'text', required: true, classification: 'internal', meaning: 'Name of the article then.' },
      quantity: { type: 'integer', required: true, classification: 'internal', meaning: 'How many.' },
      unit_price: {
        type: 'money',
        required: true,
        currency: 'currency',
        classification: 'internal',
        meaning: 'Price of one in major units.',
      },
      currency: { type: 'currency', required: true, classification: 'internal', meaning: 'Currency of the amounts.' },
    },
  },
  records: [
    {
      grain: null,
      id: ['order_number', 'line'],
      subject: { of: 'shop.order', field: 'order_number' },
      fact: {
        table: 'order_line',
        columns: {
          line: 'line',
          sku: 'sku',
          product_name: 'product_name',
          quantity: 'quantity',
          unit_price: 'unit_price',
          currency: 'currency',
        },
      },
    },
  ],
})
