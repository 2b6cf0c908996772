import { sourceObject } from './source-object'

/** Moves of accounts between stages, as the CRM logged them. */
export const crmStageChange = sourceObject('crm', 'stage_change', {
  label: 'Stage history',
  meaning: 'Each move of an account from one stage to the next, with the reason.',
  format: 'csv',
  contract: {
    version: 1,
    freshHours: 168,
    others: 'refused',
    fields: {
      change_id: { type: 'text', required: true, classification: 'internal', meaning: 'Id of the change.' },
      account_id: { type: 'text', required: true, classification: 'internal', meaning: 'Account that moved.' },
      stage: {
        type: 'choice',
        required: true,
        values: ['lead', 'trial', 'onboarding', 'active', 'at_risk', 'churned', 'won_back'],
        classification: 'internal',
        meaning: 'Stage it entered.',
      },
      entered_at: { type: 'timestamp', required: true, classification: 'internal', meaning: 'When.' },
      reason: { type: 'text', classification: 'internal', meaning: 'Why, in the words of who moved it.' },
      changed_by: { type: 'text', classification: 'internal', meaning: 'Who moved it.' },
    },
  },
  records: [
    {
      grain: null,
      id: 'change_id',
      created: 'entered_at',
      changed: 'entered_at',
      subject: { of: 'crm.account', field: 'account_id' },
      fact: {
        table: 'stage_change',
        columns: { stage: 'stage', reason: 'reason', changed_by: 'changed_by', at: 'entered_at' },
      },
    },
  ],
})
