import { sourceObject } from './source-object'

/** What the shop sells. */
export const shopProduct = sourceObject('shop', 'product', {
  label: 'Products',
  meaning: 'What the shop sells.',
  format: 'csv',
  contract: {
    version: 1,
    freshHours: 2160,
    others: 'refused',
    fields: {
      sku: { type: 'text', required: true, classification: 'internal', meaning: 'Article number.' },
      name: { type: 'text', required: true, classification: 'internal', meaning: 'Name of the article.' },
      description: { type: 'text', classification: 'internal', meaning: 'What it is.' },
      category: { type: 'text', required: true, classification: 'internal', meaning: 'Shelf it is on.' },
      price: {
        type: 'money',
        required: true,
        currency: 'currency',
        classification: 'internal',
        meaning: 'Price in major units.',
      },
      currency: { type: 'currency', required: true, classification: 'internal', meaning: 'Currency of the price.' },
    },
  },
  records: [
    {
      grain: null,
      id: 'sku',
      fact: {
        table: 'product',
        columns: {
          sku: 'sku',
          name: 'name',
          description: 'description',
          category: 'category',
          price: 'price',
          currency: 'currency',
        },
      },
    },
  ],
})
