import { activeUsers } from '../metrics/active-users'
import type { Figure } from './figure'

/** People who use the product in any account of a company, each once, on a day. */
export const usersOfCompany = {
  key: 'users-of-company',
  label: 'Active users of a company',
  meaning:
    'People who did something in the portal of any account of a company in the 7 days before, each counted once.',
  grain: 'one person',
  unit: 'count',
  sources: ['product'],
  tables: ['event', 'record_link'],
  takes: [
    { name: 'entity', type: 'id', of: 'company', means: 'the company' },
    { name: 'day', type: 'day', means: 'the day' },
  ],
  sql: `select count(distinct c.counted) as value
    from (${activeUsers.counted.replaceAll(':end', "((:day + 1)::timestamp at time zone 'UTC')")}) c join company_account a on a.account_id = c.entity_id
    where a.company_id = :entity`,
  caveats: ['A person in two accounts of the company counts once.'],
  drill: ({ entity }) => `/customers/companies/${entity}`,
} as const satisfies Figure
