import type { PatternCounts } from './count-patterns'
import { outcomes } from './pack-levels'
import type { MatchPlan } from './plan'
import { rarityInCommon } from './rarity-in-common'
import type { CandidatePairs, FeatureTable } from './table'
import type { TermTable } from './term'

/**
 * The rarity at which a level weighs just its own weight: minus log2 of the average frequency of the values that records of one
 * customer share at that level, in thousandths of a bit. With it, sharing a value of frequency f is worth log2(m / f).
 */
export function averageRarity(
  plan: MatchPlan,
  table: FeatureTable,
  terms: TermTable,
  pairs: CandidatePairs,
  patterns: Int32Array,
  counted: PatternCounts,
  posteriors: Float64Array,
  most: number,
): number[][] {
  const rarities = plan.comparisons.map(({ levels }) =>
    levels.map(({ rarity }) => (rarity === undefined ? null : rarityInCommon(table, terms, rarity))),
  )
  const sums = plan.comparisons.map((one) => new Float64Array(outcomes(one)))
  const shares = plan.comparisons.map((one) => new Float64Array(outcomes(one)))
  const step = Math.max(1, Math.floor(pairs.count / most))
  for (let pair = 0; pair < pairs.count; pair += step) {
    const at = counted.index.get(patterns[pair] ?? 0) ?? 0
    const posterior = posteriors[at] ?? 0
    if (posterior < 0.01) continue
    const levels = counted.levels[at] ?? []
    for (let k = 0; k < levels.length; k++) {
      const level = levels[k] ?? 0
      const rarity = level === 0 ? null : rarities[k]?.[level - 1]
      const shared = rarity?.(pairs.left[pair] ?? 0, pairs.right[pair] ?? 0) ?? 0
      const [sum, share] = [sums[k], shares[k]]
      if (shared <= 0 || !sum || !share) continue
      sum[level] = (sum[level] ?? 0) + posterior * 2 ** (-shared / 1000)
      share[level] = (share[level] ?? 0) + posterior
    }
  }
  return sums.map((of, k) =>
    Array.from(of, (sum, level) => (sum > 0 ? Math.round(-1000 * Math.log2(sum / (shares[k]?.[level] ?? 1))) : 0)),
  )
}
