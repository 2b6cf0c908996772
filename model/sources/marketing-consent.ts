import { sourceObject } from './source-object'

/** The consent ledger of the mailing tool. */
export const marketingConsent = sourceObject('marketing', 'consent', {
  label: 'Consents',
  meaning: 'Each thing a person allowed, refused or withdrew.',
  format: 'csv',
  contract: {
    version: 1,
    freshHours: 168,
    others: 'refused',
    fields: {
      consent_id: { type: 'text', required: true, classification: 'internal', meaning: 'Id of the answer.' },
      contact_id: { type: 'text', required: true, classification: 'internal', meaning: 'Who answered.' },
      purpose: {
        type: 'choice',
        required: true,
        values: ['service', 'account_management', 'marketing', 'analytics', 'ai_support'],
        classification: 'internal',
        meaning: 'What it is for.',
      },
      channel: {
        type: 'choice',
        required: true,
        values: ['mail', 'phone', 'text', 'post', 'any'],
        classification: 'internal',
        meaning: 'By which channel.',
      },
      state: {
        type: 'choice',
        required: true,
        values: ['given', 'refused', 'withdrawn'],
        classification: 'internal',
        meaning: 'What the person said.',
      },
      lawful_basis: { type: 'text', required: true, classification: 'internal', meaning: 'Basis in law.' },
      notice_version: { type: 'text', classification: 'internal', meaning: 'Notice the person saw.' },
      method: { type: 'text', classification: 'internal', meaning: 'How it was said.' },
      at: { type: 'timestamp', required: true, classification: 'internal', meaning: 'When it was said.' },
    },
  },
  records: [
    {
      grain: null,
      id: 'consent_id',
      created: 'at',
      changed: 'at',
      subject: { of: 'marketing.contact', field: 'contact_id' },
      fact: {
        table: 'consent_event',
        columns: {
          purpose: 'purpose',
          channel: 'channel',
          state: 'state',
          lawful_basis: 'lawful_basis',
          notice_version: 'notice_version',
          method: 'method',
          at: 'at',
        },
      },
    },
  ],
})
