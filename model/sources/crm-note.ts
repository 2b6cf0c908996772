import { sourceObject } from './source-object'

/** Notes people wrote on accounts in the CRM. */
export const crmNote = sourceObject('crm', 'note', {
  label: 'Notes',
  meaning: 'What colleagues wrote about an account.',
  format: 'csv',
  contract: {
    version: 1,
    freshHours: 168,
    others: 'refused',
    fields: {
      note_id: { type: 'text', required: true, classification: 'internal', meaning: 'Id of the note.' },
      account_id: { type: 'text', required: true, classification: 'internal', meaning: 'Account it is about.' },
      author: { type: 'text', classification: 'internal', meaning: 'Who wrote it.' },
      body: { type: 'text', required: true, classification: 'personal', meaning: 'The text.' },
      created_at: { type: 'timestamp', required: true, classification: 'internal', meaning: 'When it was written.' },
    },
  },
  records: [
    {
      grain: null,
      id: 'note_id',
      created: 'created_at',
      changed: 'created_at',
      subject: { of: 'crm.account', field: 'account_id' },
      fact: { table: 'note', columns: { author: 'author', body: 'body', at: 'created_at' } },
    },
  ],
})
