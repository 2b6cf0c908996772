import { sourceObject } from './source-object'

/** Customers of the billing system. */
export const billingCustomer = sourceObject('billing', 'customer', {
  label: 'Customers',
  meaning: 'Who is invoiced, and where.',
  format: 'jsonl',
  contract: {
    version: 1,
    freshHours: 336,
    others: 'kept',
    fields: {
      id: { type: 'text', required: true, classification: 'internal', meaning: 'Id of the customer in billing.' },
      name: { type: 'text', classification: 'internal', meaning: 'Name on the invoice.' },
      email: { type: 'email', classification: 'sensitive', meaning: 'Where invoices go.' },
      phone: {
        type: 'phone',
        country: 'address.country',
        classification: 'sensitive',
        meaning: 'Phone of accounts payable.',
      },
      tax_id: { type: 'tax_id', classification: 'restricted', meaning: 'VAT number with its country.' },
      currency: { type: 'currency', classification: 'internal', meaning: 'Currency of the invoices.' },
      'address.line1': { type: 'text', classification: 'sensitive', meaning: 'Street and number.' },
      'address.city': { type: 'text', classification: 'internal', meaning: 'Town.' },
      'address.postal_code': { type: 'text', classification: 'sensitive', meaning: 'Postcode.' },
      'address.country': { type: 'country', classification: 'internal', meaning: 'Country.' },
      'metadata.crm_account_id': { type: 'text', classification: 'internal', meaning: 'The same customer in the CRM.' },
      'metadata.workspace_id': {
        type: 'text',
        classification: 'internal',
        meaning: 'The same customer in the product.',
      },
      created: { type: 'timestamp', classification: 'internal', meaning: 'When billing first had it.' },
      updated: { type: 'timestamp', classification: 'internal', meaning: 'When billing last changed it.' },
    },
  },
  records: [
    {
      grain: 'account',
      id: 'id',
      created: 'created',
      changed: 'updated',
      identifiers: [
        { kind: 'crm.account', from: 'metadata.crm_account_id' },
        { kind: 'product.workspace', from: 'metadata.workspace_id' },
        { kind: 'tax_id', from: 'tax_id' },
        { kind: 'email', from: 'email' },
        { kind: 'phone', from: 'phone' },
      ],
      attributes: {
        name: 'name',
        email: 'email',
        phone: 'phone',
        tax_id: 'tax_id',
        currency: 'currency',
        street: 'address.line1',
        city: 'address.city',
        postcode: 'address.postal_code',
        country: 'address.country',
        customer_since: { dayOf: 'created' },
      },
    },
  ],
})
