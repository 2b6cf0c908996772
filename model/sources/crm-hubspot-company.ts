import { sourceObject } from './source-object'

/** HubSpot’s companies as its connector delivers them. */
export const crmHubspotCompany = sourceObject('crm', 'hubspot_company', {
  label: 'HubSpot companies',
  meaning: 'Organisations of a HubSpot account.',
  format: 'csv',
  contract: {
    version: 1,
    freshHours: 336,
    others: 'kept',
    fields: {
      id: { type: 'text', required: true, classification: 'internal', meaning: 'Id of the company in HubSpot.' },
      property_name: { type: 'text', classification: 'internal', meaning: 'Trading name.' },
      property_domain: { type: 'domain_or_text', classification: 'internal', meaning: 'Their web domain.' },
      property_industry: { type: 'text', classification: 'internal', meaning: 'What they do.' },
      property_city: { type: 'text', classification: 'internal', meaning: 'Town of the seat.' },
      property_country: { type: 'country_or_text', classification: 'internal', meaning: 'Country of the seat.' },
      property_createdate: { type: 'timestamp', classification: 'internal', meaning: 'When HubSpot first had it.' },
      _fivetran_synced: { type: 'timestamp', classification: 'internal', meaning: 'When the connector last read it.' },
    },
  },
  records: [
    {
      grain: 'company',
      id: 'id',
      created: 'property_createdate',
      changed: '_fivetran_synced',
      identifiers: [{ kind: 'domain', from: 'property_domain' }],
      attributes: {
        name: 'property_name',
        domain: 'property_domain',
        industry: 'property_industry',
        city: 'property_city',
        country: 'property_country',
        customer_since: { dayOf: 'property_createdate' },
      },
    },
  ],
})
