import type { Comparison } from './level'
import { unpackLevels } from './pack-levels'

/** Each pattern of levels that occurs, with how many pairs show it. */
export type PatternCounts = {
  index: ReadonlyMap<number, number>
  counts: Float64Array
  levels: readonly (readonly number[])[]
}

/** Counts the patterns of pairs. */
export function countPatterns(comparisons: readonly Comparison[], patterns: Int32Array): PatternCounts {
  const counted = new Map<number, number>()
  for (const pattern of patterns) counted.set(pattern, (counted.get(pattern) ?? 0) + 1)
  const distinct = [...counted.keys()].sort((a, b) => a - b)
  return {
    index: new Map(distinct.map((pattern, at) => [pattern, at])),
    counts: Float64Array.from(distinct, (pattern) => counted.get(pattern) ?? 0),
    levels: distinct.map((pattern) => unpackLevels(comparisons, pattern)),
  }
}
