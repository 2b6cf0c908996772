import { sourceObject } from './source-object'

/** Contacts of the CRM: people of an account with their role in it. */
export const crmContact = sourceObject('crm', 'contact', {
  label: 'Contacts',
  meaning: 'People of an account, with their role in it.',
  format: 'csv',
  contract: {
    version: 1,
    freshHours: 24,
    others: 'refused',
    fields: {
      contact_id: {
        type: 'text',
        required: true,
        classification: 'internal',
        meaning: 'Id of the contact in the CRM.',
      },
      account_id: { type: 'text', classification: 'internal', meaning: 'Account the person belongs to.' },
      first_name: { type: 'text', classification: 'personal', meaning: 'Given name.' },
      last_name: { type: 'text', classification: 'personal', meaning: 'Family name.' },
      email: { type: 'email', classification: 'sensitive', meaning: 'E-mail address.' },
      email_verified: { type: 'boolean', classification: 'internal', meaning: 'Did the person confirm the address?' },
      phone: { type: 'phone', classification: 'sensitive', meaning: 'Phone as typed.' },
      job_title: { type: 'text', classification: 'internal', meaning: 'What the person does.' },
      role: { type: 'text', classification: 'internal', meaning: 'Role in the account.' },
      language: { type: 'text', classification: 'internal', meaning: 'Language to write in.' },
      created_at: { type: 'timestamp', classification: 'internal', meaning: 'When the CRM first had it.' },
      modified_at: { type: 'timestamp', classification: 'internal', meaning: 'When the CRM last changed it.' },
    },
  },
  records: [
    {
      grain: 'person',
      id: 'contact_id',
      created: 'created_at',
      changed: 'modified_at',
      identifiers: [
        { kind: 'email', from: 'email', verified: 'email_verified' },
        { kind: 'phone', from: 'phone' },
      ],
      attributes: {
        name: { join: ['first_name', 'last_name'] },
        first_name: 'first_name',
        last_name: 'last_name',
        email: 'email',
        phone: 'phone',
        job_title: 'job_title',
        role: 'role',
        language: 'language',
        customer_since: { dayOf: 'created_at' },
      },
      links: [{ kind: 'person_account', target: 'crm.account', from: 'account_id', role: 'role' }],
    },
    {
      // The account's sponsor is a person's name, so the person's row says it.
      when: { field: 'role', is: ['sponsor'] },
      object: 'sponsor',
      grain: null,
      id: 'contact_id',
      changed: 'modified_at',
      subject: { of: 'crm.account', field: 'account_id', grain: 'account' },
      attributes: { sponsor: { join: ['first_name', 'last_name'] } },
    },
  ],
})
