import { sourceObject } from './source-object'

/** Zendesk’s organisations as its connector delivers them. */
export const supportZendeskOrganization = sourceObject('support', 'zendesk_organization', {
  label: 'Zendesk organisations',
  meaning: 'Customers as a Zendesk account groups their people.',
  format: 'csv',
  contract: {
    version: 1,
    freshHours: 336,
    others: 'kept',
    fields: {
      id: { type: 'text', required: true, classification: 'internal', meaning: 'Id in Zendesk.' },
      name: { type: 'text', required: true, classification: 'internal', meaning: 'Name of the organisation.' },
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
      identifiers: [{ kind: 'crm.account', from: 'external_id' }],
      attributes: { name: 'name', customer_since: { dayOf: 'created_at' } },
    },
  ],
})
