import { sourceObject } from './source-object'

/** What happened to each campaign mail. */
export const marketingTouch = sourceObject('marketing', 'touch', {
  label: 'Campaign touches',
  meaning: 'Mails sent, opened and clicked.',
  format: 'csv',
  contract: {
    version: 1,
    freshHours: 720,
    others: 'refused',
    fields: {
      touch_id: { type: 'text', required: true, classification: 'internal', meaning: 'Id of the touch.' },
      contact_id: { type: 'text', required: true, classification: 'internal', meaning: 'Who was reached.' },
      campaign_id: { type: 'text', required: true, classification: 'internal', meaning: 'Id of the campaign.' },
      campaign_name: { type: 'text', required: true, classification: 'internal', meaning: 'Name of the campaign.' },
      kind: {
        type: 'choice',
        required: true,
        values: ['sent', 'opened', 'clicked', 'bounced', 'converted'],
        classification: 'internal',
        meaning: 'What happened.',
      },
      at: { type: 'timestamp', required: true, classification: 'internal', meaning: 'When.' },
    },
  },
  records: [
    {
      grain: null,
      id: 'touch_id',
      created: 'at',
      changed: 'at',
      subject: { of: 'marketing.contact', field: 'contact_id' },
      fact: {
        table: 'campaign_touch',
        columns: { campaign_id: 'campaign_id', campaign_name: 'campaign_name', kind: 'kind', at: 'at' },
      },
    },
  ],
})
