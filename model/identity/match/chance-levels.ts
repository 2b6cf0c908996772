import { compileComparisons } from './compile-comparisons'
import type { PatternCounts } from './count-patterns'
import type { Comparison, Condition } from './level'
import { outcomes, unpackLevels } from './pack-levels'
import type { MatchPlan } from './plan'
import type { FeatureTable } from './table'
import type { TermTable } from './term'

/** Random pairs drawn to see how often strangers agree. */
const randomPairs = 120_000

/** Random pairs that what is usual is worth. */
const usualPairs = 1000

/**
 * How often two records drawn at random come out at each level of each comparison, where it says anything: by a random
 * sample of pairs (all pairs where there are few), and in closed form for a first level that asks for equal values, which is
 * the sum of their squared frequencies. Smoothed towards what is usual.
 */
export function chanceLevels(
  plan: MatchPlan,
  table: FeatureTable,
  terms: TermTable,
  sample = randomPairs,
  compare = compileComparisons(plan, table, terms),
): Chance[] {
  const patterns = randomPatterns(table.rows, sample, compare)
  const counts = plan.comparisons.map((one) => new Array<number>(outcomes(one)).fill(0))
  for (const [pattern, count] of patterns) {
    unpackLevels(plan.comparisons, pattern).forEach((level, k) => {
      const of = counts[k]
      if (of) of[level] = (of[level] ?? 0) + count
    })
  }
  return plan.comparisons.map((comparison, k) => {
    const of = counts[k] ?? []
    const usual = usualShares(comparison, 'u')
    const all = of.reduce((sum, count) => sum + count, 0)
    const known = all - (of[0] ?? 0)
    const shares = of.map((count, level) =>
      level === 0 ? 0 : (count + usualPairs * (usual[level] ?? 0)) / (known + usualPairs),
    )
    const equal = coincidence(comparison.levels[0]?.when, table, terms)
    return {
      shares: equal === null || known < usualPairs ? shares : withLevel(shares, 1, equal),
      known: all ? known / all : 0,
    }
  })
}

/**
 * The same, corrected upwards by what was seen among the candidates: a level that few random pairs reach is seen there nearly
 * whenever it occurs, and it cannot be rarer among all pairs than its candidates alone make it.
 */
export function atLeastSeen(
  comparisons: readonly Comparison[],
  chance: readonly Chance[],
  counted: PatternCounts,
  allPairs: number,
): number[][] {
  const seen = comparisons.map((one) => new Array<number>(outcomes(one)).fill(0))
  counted.levels.forEach((levels, at) => {
    levels.forEach((level, k) => {
      const of = seen[k]
      if (of && level > 0) of[level] = (of[level] ?? 0) + (counted.counts[at] ?? 0)
    })
  })
  return chance.map(({ shares, known }, k) => {
    const pairs = Math.max(1, known * allPairs)
    const raised = shares.map((share, level) => (level === 0 ? 0 : Math.max(share, (seen[k]?.[level] ?? 0) / pairs)))
    const total = raised.reduce((sum, share) => sum + share, 0)
    return raised.map((share) => share / total)
  })
}

/** How often two records at random come out at each level where the comparison says anything, and in what share of pairs it does. */
export type Chance = { shares: number[]; known: number }

/** The shares with one of them set, and the others scaled to the rest. */
function withLevel(shares: readonly number[], at: number, value: number): number[] {
  const rest = 1 - (shares[at] ?? 0)
  return shares.map((share, level) => (level === 0 ? 0 : level === at ? value : (share * (1 - value)) / rest))
}

/** What is usual at each level, the rest at "different"; index 0 is unused. */
export function usualShares(comparison: Comparison, which: 'm' | 'u'): number[] {
  const shares = comparison.levels.map(({ usual }) => usual[which])
  const left = Math.max(0.01, 1 - shares.reduce((sum, share) => sum + share, 0))
  const total = shares.reduce((sum, share) => sum + share, left)
  return [0, ...shares, left].map((share) => share / total)
}

function randomPatterns(rows: number, sample: number, compare: (i: number, j: number) => number): Map<number, number> {
  const found = new Map<number, number>()
  const count = (pattern: number) => found.set(pattern, (found.get(pattern) ?? 0) + 1)
  if ((rows * (rows - 1)) / 2 <= sample) {
    for (let i = 0; i < rows; i++) for (let j = i + 1; j < rows; j++) count(compare(i, j))
    return found
  }
  const next = randomRows(rows)
  for (let drawn = 0; drawn < sample; drawn++) {
    const [i, j] = [next(), next()]
    if (i !== j) count(compare(i, j))
  }
  return found
}

/** Rows drawn at random, the same ones each time (xorshift, Marsaglia 2003). */
function randomRows(rows: number): () => number {
  let state = 0x2545f491
  return () => {
    state ^= state << 13
    state ^= state >>> 17
    state ^= state << 5
    return (state >>> 0) % rows
  }
}

/** P(two random rows that know the feature have one value), for a condition that asks for equal values; else null. */
function coincidence(when: Condition | undefined, table: FeatureTable, terms: TermTable): number | null {
  if (when === undefined) return null
  if ('all' in when) {
    const parts = when.all.map((one) => coincidence(one, table, terms))
    return parts.includes(null) ? null : Math.min(...parts.map((part) => part ?? 1))
  }
  if (!('same' in when)) return null
  const feature = table.features.get(when.same)
  const counts = terms.features.get(when.same)?.counts
  if (feature?.type !== 'text' || counts === undefined) return null
  let [known, pairs] = [0, 0]
  for (const count of counts) {
    known += count
    pairs += count * (count - 1)
  }
  return known < 2 ? null : Math.max(pairs, 0.5) / (known * (known - 1))
}
