import { rarityWeight } from '../compile-weights'
import { outcomes } from '../pack-levels'
import type { ModelParameters } from '../parameters'
import type { MatchPlan } from '../plan'
import { rarityInCommon } from '../rarity-in-common'
import type { FeatureTable } from '../table'
import type { TermTable } from '../term'

/**
 * Makes the function that weighs two entities by the rows of each, thousandths of a bit: of each comparison the strongest
 * outcome that any two rows give, as `explainEntities` says it. `compare` gives the packed levels of two rows; `strongest`
 * receives the level of each comparison that was counted.
 */
export function compileEntityWeight(
  plan: MatchPlan,
  parameters: ModelParameters,
  table: FeatureTable,
  terms: TermTable,
  compare: (i: number, j: number) => number,
): (left: ArrayLike<number>, right: ArrayLike<number>, strongest?: Int32Array) => number {
  const steps = plan.comparisons.map((comparison, k) => {
    const own = parameters.comparisons[k]
    const rarities = comparison.levels.map(({ rarity }) =>
      rarity && own?.rarityShare ? rarityInCommon(table, terms, rarity) : null,
    )
    return { radix: outcomes(comparison), own, rarities: [null, ...rarities] }
  })
  const [weights, levels, kins] = [
    new Float64Array(steps.length),
    new Int32Array(steps.length),
    new Float64Array(steps.length),
  ]
  const add = (i: number, j: number): void => {
    let packed = compare(i, j)
    for (let k = 0; k < steps.length; k++) {
      const step = steps[k]
      if (!step?.own) continue
      const level = packed % step.radix
      packed = (packed - level) / step.radix
      if (level === 0) continue
      const shared = step.rarities[level]?.(i, j) ?? 0
      const rarity = rarityWeight(shared, step.own.averages[level] ?? 0, step.own.rarityShare)
      const weight = (step.own.weights[level] ?? 0) + rarity
      const [held, before] = [weights[k] ?? 0, levels[k] ?? 0]
      if (before !== 0 && (weight < held || (weight === held && level >= before))) continue
      weights[k] = weight
      levels[k] = level
      kins[k] = (step.own.kin[level] ?? 0) + (step.own.kinRarity ? rarity : 0)
    }
  }
  return (left, right, strongest) => {
    weights.fill(0)
    levels.fill(0)
    kins.fill(0)
    for (let p = 0; p < left.length; p++) for (let q = 0; q < right.length; q++) add(left[p] ?? 0, right[q] ?? 0)
    let [weight, kin] = [parameters.prior, parameters.kinPrior]
    for (let k = 0; k < steps.length; k++) {
      weight += weights[k] ?? 0
      kin += kins[k] ?? 0
    }
    strongest?.set(levels)
    return kin > 0 ? weight - kin : weight
  }
}
