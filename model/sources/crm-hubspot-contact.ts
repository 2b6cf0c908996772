import { sourceObject } from './source-object'

/** HubSpot’s contacts as its connector delivers them. A contact names those that were merged into it. */
export const crmHubspotContact = sourceObject('crm', 'hubspot_contact', {
  label: 'HubSpot contacts',
  meaning: 'People of a HubSpot account, with the ids of contacts merged into them.',
  format: 'csv',
  contract: {
    version: 1,
    freshHours: 24,
    others: 'kept',
    fields: {
      id: { type: 'text', required: true, classification: 'internal', meaning: 'Id of the contact in HubSpot.' },
      property_email: { type: 'email_or_text', classification: 'sensitive', meaning: 'E-mail address.' },
      property_firstname: { type: 'text', classification: 'personal', meaning: 'Given name.' },
      property_lastname: { type: 'text', classification: 'personal', meaning: 'Family name.' },
      property_phone: { type: 'phone', classification: 'sensitive', meaning: 'Phone as typed.' },
      property_jobtitle: { type: 'text', classification: 'internal', meaning: 'What the person does.' },
      property_hs_merged_object_ids: {
        type: 'ids',
        classification: 'internal',
        meaning: 'Contacts merged into this one.',
      },
      property_createdate: { type: 'timestamp', classification: 'internal', meaning: 'When HubSpot first had it.' },
      _fivetran_synced: { type: 'timestamp', classification: 'internal', meaning: 'When the connector last read it.' },
    },
  },
  records: [
    {
      grain: 'person',
      id: 'id',
      created: 'property_createdate',
      changed: '_fivetran_synced',
      identifiers: [
        { kind: 'crm.hubspot_contact', from: 'property_hs_merged_object_ids' },
        { kind: 'email', from: 'property_email' },
        { kind: 'phone', from: 'property_phone' },
      ],
      attributes: {
        name: { join: ['property_firstname', 'property_lastname'] },
        first_name: 'property_firstname',
        last_name: 'property_lastname',
        email: 'property_email',
        phone: 'property_phone',
        job_title: 'property_jobtitle',
        customer_since: { dayOf: 'property_createdate' },
      },
    },
  ],
})
