import { sourceObject } from './source-object'

/** Zendesk’s tickets as its connector delivers them. */
export const supportZendeskTicket = sourceObject('support', 'zendesk_ticket', {
  label: 'Zendesk tickets',
  meaning: 'What people asked through Zendesk.',
  format: 'csv',
  contract: {
    version: 1,
    freshHours: 12,
    others: 'kept',
    fields: {
      id: { type: 'text', required: true, classification: 'internal', meaning: 'Number of the ticket.' },
      subject: { type: 'text', classification: 'personal', meaning: 'What it is about.' },
      description: { type: 'text', classification: 'personal', meaning: 'What the person wrote.' },
      status: {
        type: 'choice',
        required: true,
        values: ['new', 'open', 'pending', 'hold', 'solved', 'closed', 'deleted'],
        classification: 'internal',
        meaning: 'Where it stands.',
      },
      priority: {
        type: 'choice',
        values: ['low', 'normal', 'high', 'urgent'],
        classification: 'internal',
        meaning: 'How urgent it is, where somebody said so.',
      },
      via_channel: { type: 'text', classification: 'internal', meaning: 'How it came in.' },
      requester_id: { type: 'text', required: true, classification: 'internal', meaning: 'Who asked.' },
      organization_id: { type: 'text', classification: 'internal', meaning: 'Organisation it is for.' },
      created_at: { type: 'timestamp', required: true, classification: 'internal', meaning: 'When it came in.' },
      due_at: { type: 'timestamp', classification: 'internal', meaning: 'When an answer was promised.' },
      updated_at: { type: 'timestamp', required: true, classification: 'internal', meaning: 'When it last changed.' },
    },
  },
  records: [
    {
      grain: null,
      id: 'id',
      created: 'created_at',
      changed: 'updated_at',
      subject: { of: 'support.zendesk_user', field: 'requester_id' },
      fact: {
        table: 'ticket',
        columns: {
          account_record_id: { record: 'support.zendesk_organization', id: 'organization_id' },
          subject: { field: 'subject', absent: '(no subject)' },
          description: 'description',
          status: 'status',
          priority: { field: 'priority', absent: 'normal' },
          channel: 'via_channel',
          created_at: 'created_at',
          first_response_due_at: 'due_at',
          changed_at: 'updated_at',
        },
      },
    },
  ],
})
