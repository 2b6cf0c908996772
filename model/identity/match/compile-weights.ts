import { unpackLevels } from './pack-levels'
import type { ModelParameters } from './parameters'
import type { MatchPlan } from './plan'
import { rarityInCommon } from './rarity-in-common'
import type { FeatureTable } from './table'
import type { TermTable } from './term'

type Scaled = { rarity: (i: number, j: number) => number; average: number; share: number; kin: boolean }
type Weighed = { sum: number; kin: number; scaled: readonly Scaled[] }

/** Makes the function from the packed pattern of two rows to their match weight, in whole thousandths of a bit. */
export function compileWeights(
  plan: MatchPlan,
  parameters: ModelParameters,
  table: FeatureTable,
  terms: TermTable,
): (pattern: number, i: number, j: number) => number {
  const rarities = plan.comparisons.map(({ levels }, k) =>
    levels.map(({ rarity }, at): Scaled | null => {
      const own = parameters.comparisons[k]
      if (rarity === undefined || own === undefined || own.rarityShare === 0) return null
      return {
        rarity: rarityInCommon(table, terms, rarity),
        average: own.averages[at + 1] ?? 0,
        share: own.rarityShare,
        kin: own.kinRarity,
      }
    }),
  )
  const known = new Map<number, Weighed>()
  const weighed = (pattern: number): Weighed => {
    const levels = unpackLevels(plan.comparisons, pattern)
    const sum = levels.reduce(
      (all, level, k) => all + (parameters.comparisons[k]?.weights[level] ?? 0),
      parameters.prior,
    )
    const scaled = levels.flatMap((level, k) => (level === 0 ? [] : (rarities[k]?.[level - 1] ?? [])))
    const kin = levels.reduce(
      (all, level, k) => all + (parameters.comparisons[k]?.kin[level] ?? 0),
      parameters.kinPrior,
    )
    return { sum, kin, scaled }
  }
  return (pattern, i, j) => {
    let found = known.get(pattern)
    if (found === undefined) {
      found = weighed(pattern)
      known.set(pattern, found)
    }
    let { sum, kin } = found
    for (let at = 0; at < found.scaled.length; at++) {
      const one = found.scaled[at]
      if (one === undefined) continue
      const weight = rarityWeight(one.rarity(i, j), one.average, one.share)
      sum += weight
      if (one.kin) kin += weight
    }
    return kin > 0 ? sum - kin : sum
  }
}

/** What the rarity of a shared value adds to the weight of a level; nothing where no value is shared. */
export const rarityWeight = (rarity: number, average: number, share: number): number =>
  rarity <= 0 ? 0 : Math.trunc(((rarity - average) * share) / 1000)
