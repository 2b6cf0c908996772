import type { Figure } from './figure'

/** Accounts of one company. */
export const accountsOfCompany = {
  key: 'accounts-of-company',
  label: 'Accounts',
  meaning: 'Accounts that some record says belong to this company, each counted once.',
  grain: 'one account',
  unit: 'count',
  sources: ['crm'],
  tables: ['record_link', 'membership'],
  takes: [{ name: 'company', type: 'id', of: 'company', means: 'the company' }],
  sql: `
select count(*) as value
from company_account c join golden_account a on a.entity_id = c.account_id
where c.company_id = :company`,
  caveats: [],
  drill: ({ company }) => `/customers/companies/${company}`,
} as const satisfies Figure
