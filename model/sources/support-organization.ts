import { sourceObject } from './source-object'

/** Organisations of the support desk. */
export const supportOrganization = sourceObject('support', 'organization', {
  label: 'Organisations',
  meaning: 'Customers as the support desk groups their people.',
  format: 'csv',
  contract: {
    version: 1,
    freshHours: 336,
    others: 'refused',
    fields: {
      id: { type: 'text', required: true, classification: 'internal', meaning: 'Id in the support desk.' },
      name: { type: 'text', required: true, classification: 'internal', meaning: 'Name of the organisation.' },
      domain_names: { type: 'domains', classification: 'internal', meaning: 'Domains its people write from.' },
      external_id: { type: 'text', classification: 'internal', meaning: 'The same customer in the CRM.' },
      created_at: { type: 'timestamp', classification: 'internal', meaning: 'When it was first known.' },
      updated_at: { type: 'timestamp', classification: 'internal', meaning: 'When it last changed.' },
    },
  },
  records: [
    {
      grain: 'account',
      id: 'id',
      created: 'created_at',
      changed: 'updated_at',
      identifiers: [
        { kind: 'crm.account', from: 'external_id' },
        { kind: 'domain', from: 'domain_names' },
      ],
      attributes: { name: 'name', domain: 'domain_names', customer_since: { dayOf: 'created_at' } },
    },
  ],
})
