import type { Figure } from './figure'

/** A share measured of a version of the churn model, on days and accounts it had not seen. */
export const churnMeasured = {
  key: 'churn-measured',
  label: 'Measured of the model',
  meaning:
    'How often a version of the churn model said the higher chance of the right one of two accounts, on days and accounts it had not seen; or the share of looks that ended in leaving.',
  grain: 'one version of the churn model',
  unit: 'share',
  sources: ['billing', 'product', 'support'],
  tables: ['churn_model'],
  takes: [
    { name: 'version', type: 'number', means: 'the version of the model' },
    { name: 'what', type: 'word', oneOf: ['auc', 'baseRate'], means: 'the ranking, or the base rate' },
  ],
  sql: `
select (case :what when 'auc' then quality->'measured'->>'auc' else quality->>'baseRate' end)::float8 as value
from churn_model
where version = :version`,
  caveats: ['Ranking by chance alone would have 50%.'],
  drill: () => '/metrics/churn_risk#quality',
} as const satisfies Figure
