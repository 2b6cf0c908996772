import type { Figure } from './figure'

/** One cost of the customer data system, as a person told it. */
export const toldCost = {
  key: 'told-cost',
  label: 'Cost told',
  meaning: 'What a person said the customer data system cost in a month.',
  grain: 'one entry of the ledger',
  unit: 'money',
  sources: [],
  tables: ['value_cost'],
  classification: 'commercial',
  takes: [{ name: 'cost', type: 'id', means: 'the entry' }],
  sql: 'select amount as value, currency from value_cost where cost_id = :cost',
  caveats: ['Told, not measured.'],
  drill: () => '/metrics/value#costs',
} as const satisfies Figure
