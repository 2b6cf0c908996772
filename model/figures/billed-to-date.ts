import { reportingRates } from '../metrics/currencies'
import type { Figure } from './figure'

const rates = Object.entries(reportingRates)
  .map(([currency, rate]) => `('${currency}', ${rate})`)
  .join(', ')

/** All that one customer was ever billed, or bought, at the rates of today. */
export const billedToDate = {
  key: 'billed-to-date',
  label: 'Billed to date',
  meaning: 'Invoices that are not void and orders that were placed or delivered, of all records of the customer.',
  grain: 'one invoice or one order',
  unit: 'money',
  sources: ['billing', 'shop'],
  tables: ['invoice', 'customer_order'],
  classification: 'commercial',
  takes: [{ name: 'customer', type: 'id', means: 'the customer' }],
  sql: `
with member as (select record_id from membership where entity_id = :customer), amount as (
  select i.currency, i.total from member join invoice i using (record_id) where i.status <> 'void'
  union all
  select o.currency, o.total from member join customer_order o using (record_id) where o.status in ('placed', 'delivered')
), worth as (
  select round(sum(a.total) * r.rate) as value
  from amount a join (values ${rates}) r (currency, rate) using (currency) group by currency, r.rate
)
select coalesce(sum(value), 0) as value from worth`,
  caveats: ['Other currencies are converted at the declared rates of this quarter.'],
  drill: ({ customer }) => `/why?a=${customer}`,
} as const satisfies Figure
