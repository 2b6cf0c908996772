/** The renewals board looks so many days ahead, in columns of so many. */
export const renewalReach = 120
export const columnDays = 30

/** Which days a column holds, from today: 0 to 30, 31 to 60 and so on. */
export const columnOf = (column: number): { from: number; to: number } => ({
  from: column === 0 ? 0 : column * columnDays + 1,
  to: (column + 1) * columnDays,
})

/** The columns of a board that looks so many days ahead. */
export const columnsWithin = (days: number): number[] =>
  Array.from({ length: Math.ceil(days / columnDays) }, (_, column) => column)

/**
 * Joins and tests over golden_account as `g`, for the board, its sums and their receipts. At risk: health below 40, the stage
 * at risk, or a churn risk of one half or more. Who has left renews nothing.
 */
export const renewalText = {
  joins: `left join metric_current r on r.entity_id = g.entity_id and r.metric = 'mrr'
    left join metric_current h on h.entity_id = g.entity_id and h.metric = 'health'
    left join metric_current k on k.entity_id = g.entity_id and k.metric = 'churn_risk'`,
  stands: `g.stage is distinct from 'churned'`,
  atRisk: `(coalesce(h.value, 100) < 40 or g.stage is not distinct from 'at_risk' or coalesce(k.value, 0) >= 0.5)`,
} as const

/** What "at risk" means on the board, in words. */
export const atRiskMeaning = 'health below 40, stage at risk, or a churn risk of 50% or more'
