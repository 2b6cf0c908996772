import { sourceObject } from './source-object'

/** Stripe’s customers as its connector delivers them. */
export const billingStripeCustomer = sourceObject('billing', 'stripe_customer', {
  label: 'Stripe customers',
  meaning: 'Customers of a Stripe account, one row each.',
  format: 'csv',
  contract: {
    version: 1,
    freshHours: 24,
    others: 'kept',
    fields: {
      id: { type: 'text', required: true, classification: 'internal', meaning: 'Id of the customer in Stripe.' },
      name: { type: 'text', classification: 'personal', meaning: 'Name on the invoice.' },
      email: { type: 'email_or_text', classification: 'sensitive', meaning: 'Where invoices go.' },
      phone: { type: 'phone', country: 'address_country', classification: 'sensitive', meaning: 'Phone as typed.' },
      currency: { type: 'currency', classification: 'internal', meaning: 'Currency the customer pays in.' },
      tax_info_tax_id: { type: 'text', classification: 'restricted', meaning: 'Tax id as typed.' },
      address_line_1: { type: 'text', classification: 'sensitive', meaning: 'Street and number.' },
      address_city: { type: 'text', classification: 'internal', meaning: 'Town.' },
      address_postal_code: { type: 'text', classification: 'sensitive', meaning: 'Postcode.' },
      address_country: { type: 'country_or_text', classification: 'internal', meaning: 'Country.' },
      created: { type: 'timestamp', required: true, classification: 'internal', meaning: 'When Stripe first had it.' },
      _fivetran_synced: { type: 'timestamp', classification: 'internal', meaning: 'When the connector last read it.' },
    },
  },
  records: [
    {
      grain: 'account',
      id: 'id',
      created: 'created',
      changed: '_fivetran_synced',
      identifiers: [
        { kind: 'email', from: 'email' },
        { kind: 'phone', from: 'phone' },
      ],
      attributes: {
        name: 'name',
        email: 'email',
        phone: 'phone',
        currency: 'currency',
        tax_id: 'tax_info_tax_id',
        street: 'address_line_1',
        city: 'address_city',
        postcode: 'address_postal_code',
        country: 'address_country',
        customer_since: { dayOf: 'created' },
      },
    },
  ],
})
