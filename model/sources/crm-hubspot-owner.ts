import { sourceObject } from './source-object'

/** HubSpot’s owners as its connector delivers them: our own colleagues, kept as records and never a customer. */
export const crmHubspotOwner = sourceObject('crm', 'hubspot_owner', {
  label: 'HubSpot owners',
  meaning: 'Colleagues who own companies and contacts in HubSpot.',
  format: 'csv',
  contract: {
    version: 1,
    freshHours: 336,
    others: 'kept',
    fields: {
      owner_id: { type: 'text', required: true, classification: 'internal', meaning: 'Id of the owner.' },
      email: { type: 'email_or_text', classification: 'internal', meaning: 'Address inside the company.' },
      first_name: { type: 'text', classification: 'internal', meaning: 'Given name.' },
      last_name: { type: 'text', classification: 'internal', meaning: 'Family name.' },
      created_at: { type: 'timestamp', classification: 'internal', meaning: 'When it was first known.' },
      updated_at: { type: 'timestamp', classification: 'internal', meaning: 'When it last changed.' },
    },
  },
  records: [{ grain: null, id: 'owner_id', created: 'created_at', changed: 'updated_at' }],
})
