import type { Figure } from './figure'

/** What the amounts of one currency behind a metric are worth in the reporting currency, on a day. */
export const metricCurrencyWorth = {
  key: 'metric-currency-worth',
  label: 'Metric of one currency, converted',
  meaning: 'The amounts of one currency behind a metric in money, at the declared rate of the quarter.',
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
  sql: `select round(coalesce(sum((v.detail->'amounts'->>:currency)::numeric * r.rate), 0)) as value
    from metric_value v join rate_of_quarter r on r.currency = :currency and v.day >= r.from_on and v.day < r.to_on
    where v.metric = :metric and v.day = :day`,
  caveats: ['A value is rounded per customer, so that the sum may differ from the total by some pence.'],
  drill: ({ metric }) => `/metrics/${metric}`,
} as const satisfies Figure
