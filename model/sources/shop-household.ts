import { sourceObject } from './source-object'

/** Households of the web shop. */
export const shopHousehold = sourceObject('shop', 'household', {
  label: 'Households',
  meaning: 'People who share an address and their shopping.',
  format: 'csv',
  contract: {
    version: 1,
    freshHours: 1440,
    others: 'refused',
    fields: {
      household_id: { type: 'text', required: true, classification: 'internal', meaning: 'Id in the shop.' },
      name: { type: 'text', required: true, classification: 'personal', meaning: 'How the household is addressed.' },
      street: { type: 'text', classification: 'sensitive', meaning: 'Street and number.' },
      city: { type: 'text', classification: 'internal', meaning: 'Town.' },
      postcode: { type: 'text', classification: 'sensitive', meaning: 'Postcode.' },
      country: { type: 'country', classification: 'internal', meaning: 'Country.' },
      created_at: { type: 'timestamp', classification: 'internal', meaning: 'When it was first known.' },
      updated_at: { type: 'timestamp', classification: 'internal', meaning: 'When it last changed.' },
    },
  },
  records: [
    {
      grain: 'household',
      id: 'household_id',
      created: 'created_at',
      changed: 'updated_at',
      attributes: {
        name: 'name',
        street: 'street',
        city: 'city',
        postcode: 'postcode',
        country: 'country',
        customer_since: { dayOf: 'created_at' },
      },
    },
  ],
})
