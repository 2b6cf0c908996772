import { cdsValueSql } from '../metrics/cds-value'
import type { Figure } from './figure'

/** One term of the CDS value, or the whole of it. */
export const cdsValueTerm = {
  key: 'cds-value-term',
  label: 'CDS value',
  meaning:
    'One term of the value of the customer data system in a year, composed of governed totals on two days, or what was told to have cost.',
  grain: 'the whole company',
  unit: 'money',
  sources: ['billing', 'marketing'],
  tables: ['metric_total', 'value_cost'],
  classification: 'commercial',
  takes: [
    {
      name: 'term',
      type: 'word',
      oneOf: ['retention', 'growth', 'marketing', 'gross', 'cost', 'net'],
      means: 'which term; net is all of them',
    },
    { name: 'before', type: 'day', means: 'the day before the system began' },
    { name: 'upto', type: 'day', means: 'the newest day measured' },
  ],
  sql: `select case :term when 'retention' then v.retention when 'growth' then v.growth when 'marketing' then v.marketing
    when 'gross' then v.gross when 'cost' then v.cost else v.net end as value
from (${cdsValueSql}) v`,
  caveats: ['It says what changed since the system began, not what changed because of it.'],
  drill: () => '/metrics/value',
} as const satisfies Figure
