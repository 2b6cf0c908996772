import { bestFit } from './best-fit'
import type { Judged } from './curve'
import { meanSquaredError, type Said } from './mean-squared-error'

/** One stretch of confidence: its mean weight, what was said on average, what was found, over how many pairs. */
export type ReliabilityBin = { weight: number; said: number; found: number; pairs: number }
export type Reliability = { score: number; bins: ReliabilityBin[] }

const stretches = 10
const leastInBin = 5

/**
 * How far the confidence learned from these pairs can be believed, each pair judged by a curve that had not seen it: mean
 * squared error, and what was said against what was found in ten stretches of confidence, of which those with few pairs are put together. Null while there are too few.
 */
export function reliabilityOf(judged: readonly Judged[]): Reliability | null {
  const said = bestFit(judged)?.unseen
  if (!said) return null
  return { score: meanSquaredError(said), bins: inBins(said) }
}

function inBins(said: readonly Said[]): ReliabilityBin[] {
  const sorted = said.toSorted((a, b) => a.said - b.said || a.weight - b.weight || Number(a.same) - Number(b.same))
  const groups: Said[][] = []
  let stretch = -1
  for (const pair of sorted) {
    const own = Math.min(stretches - 1, Math.floor(pair.said * stretches))
    const last = groups.at(-1)
    if (last && (own === stretch || last.length < leastInBin)) last.push(pair)
    else groups.push([pair])
    stretch = own
  }
  const last = groups.at(-1)
  if (last && groups.length > 1 && last.length < leastInBin) groups.splice(-2, 2, [...(groups.at(-2) ?? []), ...last])
  return groups.map((pairs) => {
    const mean = (value: (one: Said) => number) => pairs.reduce((sum, one) => sum + value(one), 0) / pairs.length
    return {
      weight: Math.round(mean((one) => one.weight)),
      said: mean((one) => one.said),
      found: mean((one) => Number(one.same)),
      pairs: pairs.length,
    }
  })
}
