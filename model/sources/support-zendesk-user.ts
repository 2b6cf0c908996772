import { sourceObject } from './source-object'

/** Zendesk’s users as its connector delivers them, customers and colleagues alike. */
export const supportZendeskUser = sourceObject('support', 'zendesk_user', {
  label: 'Zendesk users',
  meaning: 'People a Zendesk account knows.',
  format: 'csv',
  contract: {
    version: 1,
    freshHours: 24,
    others: 'kept',
    fields: {
      id: { type: 'text', required: true, classification: 'internal', meaning: 'Id in Zendesk.' },
      name: { type: 'text', classification: 'personal', meaning: 'Full name.' },
      email: { type: 'email_or_text', classification: 'sensitive', meaning: 'E-mail address.' },
      verified: { type: 'boolean', classification: 'internal', meaning: 'Did the person confirm the address?' },
      phone: { type: 'phone', classification: 'sensitive', meaning: 'Phone as typed.' },
      organization_id: { type: 'text', classification: 'internal', meaning: 'Organisation the person belongs to.' },
      role: { type: 'text', classification: 'internal', meaning: 'Role in Zendesk.' },
      locale: { type: 'text', classification: 'internal', meaning: 'Language to write in.' },
      created_at: { type: 'timestamp', classification: 'internal', meaning: 'When it was first known.' },
      updated_at: { type: 'timestamp', classification: 'internal', meaning: 'When it last changed.' },
    },
  },
  records: [
    {
      grain: 'person',
      id: 'id',
      created: 'created_at',
      changed: 'updated_at',
      identifiers: [
        { kind: 'email', from: 'email', verified: 'verified' },
        { kind: 'phone', from: 'phone' },
      ],
      attributes: {
        name: 'name',
        email: 'email',
        phone: 'phone',
        language: 'locale',
        customer_since: { dayOf: 'created_at' },
      },
      links: [
        { kind: 'person_account', target: 'support.zendesk_organization', from: 'organization_id', role: 'role' },
      ],
    },
  ],
})
