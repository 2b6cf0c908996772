import { usualShares } from './chance-levels'
import type { ModelParameters } from './parameters'
import type { MatchPlan } from './plan'

/** A kin prior so low that near relations never count. */
export const noKin = -1_000_000

/** A model from what is usual alone, for as long as there is too little data to learn from. `records` is how many there are. */
export function usualParameters(plan: MatchPlan, records = 10_000): ModelParameters {
  const comparisons = plan.comparisons.map((comparison) => {
    const [m, u] = [usualShares(comparison, 'm'), usualShares(comparison, 'u')]
    const weights = m.map((share, level) => (level === 0 ? 0 : Math.round(1000 * Math.log2(share / (u[level] ?? 1)))))
    return {
      key: comparison.key,
      m,
      u,
      weights,
      averages: weights.map(() => 0),
      rarityShare: 0,
      kin: weights.map(() => 0),
      kinRarity: false,
    }
  })
  return {
    comparisons,
    prior: Math.round(-1000 * Math.log2(2 * Math.max(records, 2))),
    kinPrior: noKin,
    threshold: 3000,
    records,
  }
}
