import { sourceObject } from './source-object'

/** Tickets of the support desk. */
export const supportTicket = sourceObject('support', 'ticket', {
  label: 'Tickets',
  meaning: 'What people asked the support desk, and how it went.',
  format: 'csv',
  contract: {
    version: 1,
    freshHours: 12,
    others: 'refused',
    fields: {
      id: { type: 'text', required: true, classification: 'internal', meaning: 'Number of the ticket.' },
      subject: { type: 'text', required: true, classification: 'personal', meaning: 'What it is about.' },
      description: { type: 'text', classification: 'personal', meaning: 'What the person wrote.' },
      status: { type: 'choice', required: true, values: ['new', 'open', 'pending', 'solved', 'closed'], classification: 'internal', meaning: 'Where it stands.' },
      priority: { type: 'choice', required: true, values: ['low', 'normal', 'high', 'urgent'], classification: 'internal', meaning: 'How urgent it is.' },
      channel: { type: 'text', classification: 'internal', meaning: 'How it came in.' },
      requester_id: { type: 'text', required: true, classification: 'internal', meaning: 'Who asked.' },
      organization_id: { type: 'text', classification: 'internal', meaning: 'Organisation it is for.' },
      known_issue_id: { type: 'text', classification: 'internal', meaning: 'Known issue it is part of.' },
      known_issue_title: { type: 'text', classification: 'internal', meaning: 'What the known issue is called.' },
      created_at: { type: 'timestamp', required: true, classification: 'internal', meaning: 'When it came in.' },
      first_response_at: { type: 'timestamp', classification: 'internal', meaning: 'When it was first answered.' },
      first_response_due_at: { type: 'timestamp', classification: 'internal', meaning: 'When the first answer was promised.' },
      solved_at: { type: 'timestamp', classification: 'internal', meaning: 'When it was solved.' },
      satisfaction: { type: 'text', classification: 'internal', meaning: 'What the person said of the answer.' },
      updated_at: { type: 'timestamp', required: true, classification: 'internal', meaning: 'When it last changed.' },
    },
  },
  records: [
    {
      grain: null,
      id: 'id',
      created: 'created_at',
      changed: 'updated_at',
      subject: { of: 'support.user', field: 'requester_id' },
      fact: {
        table: 'ticket',
        columns: {
          account_record_id: { record: 'support.organization', id: 'organization_id' },
          subject: 'subject',
          description: 'description',
          status: 'status',
          priority: 'priority',
          channel: 'channel',
          known_issue_id: 'known_issue_id',
          known_issue_title: 'known_issue_title',
          created_at: 'created_at',
          first_response_at: 'first_response_at',
          first_response_due_at: 'first_response_due_at',
          solved_at: 'solved_at',
          satisfaction: 'satisfaction',
          changed_at: 'updated_at',
        },
      },
    },
  ],
})
