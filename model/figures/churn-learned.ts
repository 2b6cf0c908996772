import type { Figure } from './figure'

/** What a version of the churn model was learned from. */
export const churnLearned = {
  key: 'churn-learned',
  label: 'Learned from',
  meaning:
    'Looks at a paying account on a past day that a version of the churn model was learned from, or those of them that ended in leaving.',
  grain: 'one look at an account on a past day',
  unit: 'count',
  sources: ['billing', 'product', 'support'],
  tables: ['churn_model'],
  takes: [
    { name: 'version', type: 'number', means: 'the version of the model' },
    { name: 'what', type: 'word', oneOf: ['examples', 'churned'], means: 'all looks, or those that ended in leaving' },
  ],
  sql: `select case :what when 'churned' then churned else examples end as value from churn_model where version = :version`,
  caveats: ['One account is looked at once a week, so it counts as often as it was looked at.'],
  drill: () => '/metrics/churn_risk#quality',
} as const satisfies Figure
