import { probabilityOf } from '../threshold'

/** Pairs of the model's own expectation that the observed ones are mixed with, so that a handful proves nothing. */
const believed = 200

/** The threshold is moved down and up by at most so much, thousandths of a bit. */
const [mostDown, mostUp] = [4000, 1500]

/** Fewer pairs than this below the threshold, found or expected, say nothing. */
const leastTelling = 10

/**
 * The threshold for clusters, chosen without labels. Clusters made at the threshold for pairs prove pairs that fall below it: where
 * their share is larger than the model expected, it is too strict with true pairs, and the odds are corrected by as much; where
 * it is smaller, it is too generous. Weights in thousandths of a bit.
 */
export function clusterThreshold(
  pairs: { left: Int32Array; right: Int32Array },
  weights: Int32Array,
  threshold: number,
  clusterOf: Int32Array,
): number {
  let [below, all, direct] = [0, 0, 0]
  for (let pair = 0; pair < weights.length; pair++) {
    const weight = weights[pair] ?? 0
    const probability = probabilityOf(weight)
    all += probability
    if (weight < threshold) below += probability
    else if (clusterOf[pairs.left[pair] ?? 0] === clusterOf[pairs.right[pair] ?? 0]) direct++
  }
  const expected = all > 0 ? below / all : 0
  const proved = impliedPairs(clusterOf)
  const telling = Math.max(proved - direct, expected * proved) >= leastTelling
  if (expected <= 0 || expected >= 1 || !telling) return threshold
  const observed = (proved - direct + believed * expected) / (proved + believed)
  const bits = Math.log2(odds(Math.min(observed, 0.99)) / odds(expected))
  return threshold - Math.max(-mostUp, Math.min(mostDown, Math.round(1000 * bits)))
}

const odds = (share: number) => share / (1 - share)

function impliedPairs(clusterOf: Int32Array): number {
  const sizes = new Int32Array(clusterOf.length)
  for (const cluster of clusterOf) sizes[cluster] = (sizes[cluster] ?? 0) + 1
  let pairs = 0
  for (const size of sizes) pairs += (size * (size - 1)) / 2
  return pairs
}
