import { sourceObject } from './source-object'

/** Companies of the CRM: organisations behind accounts, some with a parent. */
export const crmCompany = sourceObject('crm', 'company', {
  label: 'Companies',
  meaning: 'Organisations the CRM knows, with their parents.',
  format: 'csv',
  contract: {
    version: 1,
    freshHours: 2160,
    others: 'refused',
    fields: {
      company_id: {
        type: 'text',
        required: true,
        classification: 'internal',
        meaning: 'Id of the company in the CRM.',
      },
      name: { type: 'text', required: true, classification: 'internal', meaning: 'Trading name.' },
      vat_number: { type: 'tax_id', classification: 'restricted', meaning: 'VAT number with its country.' },
      domain: { type: 'domain', classification: 'internal', meaning: 'Their web domain.' },
      industry: { type: 'text', classification: 'internal', meaning: 'What they do.' },
      employees: { type: 'integer', classification: 'internal', meaning: 'Head count.' },
      country: { type: 'country', classification: 'internal', meaning: 'Country of the seat.' },
      city: { type: 'text', classification: 'internal', meaning: 'Town of the seat.' },
      parent_company_id: { type: 'text', classification: 'internal', meaning: 'Company that owns this one.' },
      created_at: { type: 'timestamp', classification: 'internal', meaning: 'When the CRM first had it.' },
      modified_at: { type: 'timestamp', classification: 'internal', meaning: 'When the CRM last changed it.' },
    },
  },
  records: [
    {
      grain: 'company',
      id: 'company_id',
      created: 'created_at',
      changed: 'modified_at',
      identifiers: [
        { kind: 'tax_id', from: 'vat_number' },
        { kind: 'domain', from: 'domain' },
      ],
      attributes: {
        name: 'name',
        tax_id: 'vat_number',
        domain: 'domain',
        industry: 'industry',
        employees: 'employees',
        city: 'city',
        country: 'country',
        customer_since: { dayOf: 'created_at' },
      },
      links: [{ kind: 'company_parent', target: 'crm.company', from: 'parent_company_id' }],
    },
  ],
})
