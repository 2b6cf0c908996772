import { sourceObject } from './source-object'

/** People who wrote to the support desk. */
export const supportUser = sourceObject('support', 'user', {
  label: 'Users',
  meaning: 'People who wrote to the support desk.',
  format: 'csv',
  contract: {
    version: 1,
    freshHours: 24,
    others: 'refused',
    fields: {
      id: { type: 'text', required: true, classification: 'internal', meaning: 'Id in the support desk.' },
      name: { type: 'text', classification: 'personal', meaning: 'Full name.' },
      email: { type: 'email', classification: 'sensitive', meaning: 'E-mail address.' },
      verified: { type: 'boolean', classification: 'internal', meaning: 'Did the person confirm the address?' },
      phone: { type: 'phone', classification: 'sensitive', meaning: 'Phone as typed.' },
      organization_id: { type: 'text', classification: 'internal', meaning: 'Organisation the person belongs to.' },
      role: { type: 'text', classification: 'internal', meaning: 'Role in the support desk.' },
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
      links: [{ kind: 'person_account', target: 'support.organization', from: 'organization_id', role: 'role' }],
    },
  ],
})
