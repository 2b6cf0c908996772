import type { Comparison } from './level'

/** How many outcomes a comparison has: says nothing, its levels, different. */
export const outcomes = (comparison: Comparison): number => comparison.levels.length + 2

/** The levels of all comparisons as one whole number below 2^31, in mixed radix: the first comparison is the lowest digit. */
export function packLevels(comparisons: readonly Comparison[], levels: readonly number[]): number {
  let packed = 0
  for (let k = comparisons.length - 1; k >= 0; k--) {
    const comparison = comparisons[k]
    if (comparison) packed = packed * outcomes(comparison) + (levels[k] ?? 0)
  }
  return packed
}

/** The levels behind a packed number, one for each comparison. */
export function unpackLevels(comparisons: readonly Comparison[], packed: number): number[] {
  let left = packed
  return comparisons.map((comparison) => {
    const radix = outcomes(comparison)
    const level = left % radix
    left = (left - level) / radix
    return level
  })
}
