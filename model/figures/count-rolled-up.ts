import type { Figure } from './figure'

/** A count of a metric over the members of a company or household, on a day. */
export const countRolledUp = {
  key: 'count-rolled-up',
  label: 'Count by company or household',
  meaning: 'The values of a metric of the accounts of one company, or of the people of one household, added up.',
  grain: 'one account of the company or one person of the household',
  unit: 'count',
  sources: ['support', 'shop'],
  tables: ['metric_value', 'record_link'],
  takes: [
    { name: 'metric', type: 'word', means: 'the metric' },
    { name: 'path', type: 'word', oneOf: ['company', 'household'], means: 'along which path' },
    { name: 'entity', type: 'id', means: 'the company or household' },
    { name: 'day', type: 'day', means: 'the day measured' },
  ],
  sql: `select coalesce(sum(v.value), 0) as value from metric_value v where v.metric = :metric and v.day = :day and v.entity_id in (
    select account_id from company_account where company_id = :entity and :path = 'company'
    union select person_id from household_person where household_id = :entity and :path = 'household')`,
  caveats: ['Rows of several companies are never added up: an account of two would count twice.'],
  drill: ({ path, entity }) => `/customers/${path === 'company' ? 'companies' : 'households'}/${entity}`,
} as const satisfies Figure
