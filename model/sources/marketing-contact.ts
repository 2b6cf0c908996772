import { sourceObject } from './source-object'

/** People on the mailing list. */
export const marketingContact = sourceObject('marketing', 'contact', {
  label: 'Contacts',
  meaning: 'People on the mailing list.',
  format: 'csv',
  contract: {
    version: 1,
    freshHours: 48,
    others: 'refused',
    fields: {
      contact_id: { type: 'text', required: true, classification: 'internal', meaning: 'Id in the mailing tool.' },
      email: { type: 'email', classification: 'sensitive', meaning: 'E-mail address.' },
      email_verified: { type: 'boolean', classification: 'internal', meaning: 'Did the person confirm the address?' },
      first_name: { type: 'text', classification: 'personal', meaning: 'Given name.' },
      last_name: { type: 'text', classification: 'personal', meaning: 'Family name.' },
      birthday: { type: 'date', classification: 'sensitive', meaning: 'Date of birth.' },
      language: { type: 'text', classification: 'internal', meaning: 'Language to write in.' },
      city: { type: 'text', classification: 'internal', meaning: 'Town.' },
      postcode: { type: 'text', classification: 'sensitive', meaning: 'Postcode.' },
      first_campaign: { type: 'text', classification: 'internal', meaning: 'Campaign that brought the person.' },
      shop_customer_id: { type: 'text', classification: 'internal', meaning: 'The same person in the shop.' },
      created_at: { type: 'timestamp', classification: 'internal', meaning: 'When it was first known.' },
      updated_at: { type: 'timestamp', classification: 'internal', meaning: 'When it last changed.' },
    },
  },
  records: [
    {
      grain: 'person',
      id: 'contact_id',
      created: 'created_at',
      changed: 'updated_at',
      identifiers: [
        { kind: 'shop.customer', from: 'shop_customer_id' },
        { kind: 'email', from: 'email', verified: 'email_verified' },
      ],
      attributes: {
        name: { join: ['first_name', 'last_name'] },
        first_name: 'first_name',
        last_name: 'last_name',
        email: 'email',
        birthday: 'birthday',
        language: 'language',
        city: 'city',
        postcode: 'postcode',
        first_campaign: 'first_campaign',
        customer_since: { dayOf: 'created_at' },
      },
    },
  ],
})
