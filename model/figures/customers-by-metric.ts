import type { Figure } from './figure'

/** How many customers a metric's newest value is below, or from, a number for. */
export const customersByMetric = {
  key: 'customers-by-metric',
  label: 'Customers by a metric',
  meaning: 'Customers whose newest value of the metric is below the number, or at least that.',
  grain: 'one customer of the metric’s grain',
  unit: 'count',
  sources: [],
  tables: ['metric_current'],
  takes: [
    { name: 'metric', type: 'word', means: 'the metric' },
    { name: 'side', type: 'word', oneOf: ['below', 'from'], means: 'below the number, or at least that' },
    { name: 'bound', type: 'number', means: 'the number' },
  ],
  sql: `select count(*) as value from metric_current
where metric = :metric and case :side when 'below' then value < :bound else value >= :bound end`,
  caveats: ['A success manager counts what is in the own book.'],
  drill: ({ metric }) => `/metrics/${metric}`,
} as const satisfies Figure
