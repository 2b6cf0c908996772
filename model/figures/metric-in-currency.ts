import type { Figure } from './figure'

/** What stands behind a metric in money in one original currency, on a day. */
export const metricInCurrency = {
  key: 'metric-in-currency',
  label: 'Metric in its original currency',
  meaning: 'The amounts of one currency behind a metric in money, before they are converted.',
  grain: 'one customer with an amount in the currency',
  unit: 'money',
  sources: ['billing', 'shop'],
  tables: ['metric_value'],
  classification: 'commercial',
  takes: [
    { name: 'metric', type: 'word', means: 'the metric' },
    { name: 'currency', type: 'word', means: 'the currency' },
    { name: 'day', type: 'day', means: 'the day measured' },
  ],
  sql: `select round(coalesce(sum((v.detail->'amounts'->>:currency)::numeric), 0)) as value, :currency as currency
    from metric_value v where v.metric = :metric and v.day = :day`,
  caveats: ['Within the customers you may see.'],
  drill: ({ metric }) => `/metrics/${metric}`,
} as const satisfies Figure
