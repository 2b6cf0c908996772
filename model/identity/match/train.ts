import { averageRarity } from './average-rarity'
import { atLeastSeen, type Chance, chanceLevels } from './chance-levels'
import { maximise } from './expectation'
import { countPatterns } from './count-patterns'
import type { ComparisonParameters, ModelParameters } from './parameters'
import { noKin } from './usual-parameters'
import type { MatchPlan } from './plan'
import type { CandidatePairs, FeatureTable } from './table'
import type { TermTable } from './term'
import { expectedThreshold } from './threshold'
import { compileWeights } from './compile-weights'

export type Training = {
  plan: MatchPlan
  table: FeatureTable
  terms: TermTable
  pairs: CandidatePairs
  /** Packed levels of each candidate pair, as `compileComparisons` gives them. */
  patterns: Int32Array
  /** How often strangers agree, if it was counted beforehand: `chanceLevels` reads the table alone. */
  chance?: readonly Chance[]
}

/** Thousandths of the rarity of shared values that count. */
const rarityShare = 1000

/** Pairs looked at for rarities and for the first threshold. */
const looked = 300_000

/**
 * Learns a model without any label: how often strangers agree from frequencies of values and random pairs, how often records
 * of one customer agree by expectation maximisation (Dempster, Laird, Rubin 1977; Winkler 2000) over counts of patterns.
 * What the data cannot say is as usual. The threshold is estimated from a sample of the pairs.
 */
export function train(training: Training): ModelParameters {
  const { plan, table, terms, pairs, patterns } = training
  const drawn = training.chance ?? chanceLevels(plan, table, terms)
  const counted = countPatterns(plan.comparisons, patterns)
  const allPairs = Math.max(1, (table.rows * (table.rows - 1)) / 2)
  const chance = atLeastSeen(plan.comparisons, drawn, counted, allPairs)
  const { prior, kinPrior, levels, posteriors } = maximise(
    plan.comparisons,
    counted,
    chance,
    allPairs,
    drawn.map(({ known }) => known),
  )
  const weighted = plan.comparisons.map(({ key, kin = 0 }, k): ComparisonParameters => {
    const own = levels[k] ?? { m: [], u: [], kin: [] }
    const [weights, kinWeights] = [logWeights(own.m, own.u), logWeights(own.kin, own.u)]
    const averages = weights.map(() => 0)
    return { key, m: own.m, u: own.u, weights, averages, rarityShare, kin: kinWeights, kinRarity: kin !== 0 }
  })
  const averages = averageRarity(plan, table, terms, pairs, patterns, counted, posteriors, looked)
  const untempered: ModelParameters = {
    comparisons: weighted.map((one, k) => ({ ...one, averages: averages[k] ?? one.averages })),
    prior: logOdds(prior),
    kinPrior: kinPrior > 0 ? logOdds(kinPrior) : noKin,
    threshold: 0,
    records: table.rows,
  }
  const weigh = compileWeights(plan, untempered, table, terms)
  const step = Math.max(1, Math.floor(pairs.count / looked))
  const some = new Int32Array(Math.floor(pairs.count / step))
  for (let at = 0; at < some.length; at++) {
    const pair = at * step
    some[at] = weigh(patterns[pair] ?? 0, pairs.left[pair] ?? 0, pairs.right[pair] ?? 0)
  }
  return { ...untempered, threshold: expectedThreshold(some) }
}

const logOdds = (share: number): number => Math.round(1000 * Math.log2(share / (1 - share)))

const logWeights = (shares: readonly number[], u: readonly number[]): number[] =>
  shares.map((share, level) => (level === 0 ? 0 : Math.round(1000 * Math.log2(share / (u[level] ?? 1)))))
