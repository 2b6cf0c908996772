import { pairKey } from '@/model/identity/match/cluster/must-part'
import type { Truth } from './read-truth'

/** How good a choice of pairs is. `threshold` in thousandths of a bit. */
export type Figure = { precision: number; recall: number; f1: number; threshold: number }

/** Rows that are measured: 1 where a row counts. A pair counts half for each of its rows. Null: all rows count. */
export type Counted = Uint8Array | null

type Weighed = { left: Int32Array; right: Int32Array; weights: Int32Array }

/** Pairs from `threshold` on against the truth. */
export function measurePairs(pairs: Weighed, threshold: number, truth: Truth, counted: Counted = null): Figure {
  const { left, right, weights } = pairs
  let [taken, found] = [0, 0]
  for (let pair = 0; pair < left.length; pair++) {
    if ((weights[pair] ?? 0) < threshold) continue
    const [a, b] = [left[pair] ?? 0, right[pair] ?? 0]
    const worth = worthOf(a, b, counted)
    taken += worth
    if (truth.keys.has(pairKey(a, b, truth.rows))) found += worth
  }
  return figure(found, taken, truePairs(truth, counted), threshold)
}

/** The threshold that gives the best F1 of pairs, with the labels known. */
export function bestOfPairs({ left, right, weights }: Weighed, truth: Truth, counted: Counted = null): Figure {
  const byWeight = new Map<number, { all: number; right: number }>()
  for (let pair = 0; pair < left.length; pair++) {
    const [a, b, weight] = [left[pair] ?? 0, right[pair] ?? 0, weights[pair] ?? 0]
    const worth = worthOf(a, b, counted)
    const own = byWeight.get(weight) ?? { all: 0, right: 0 }
    own.all += worth
    if (truth.keys.has(pairKey(a, b, truth.rows))) own.right += worth
    byWeight.set(weight, own)
  }
  const all = truePairs(truth, counted)
  let best = figure(0, 0, all, 0)
  let [taken, found] = [0, 0]
  for (const [weight, own] of [...byWeight].sort(([a], [b]) => b - a)) {
    taken += own.all
    found += own.right
    const here = figure(found, taken, all, weight)
    if (here.f1 > best.f1) best = here
  }
  return best
}

/** The pairs that clusters imply against the truth. */
export function measureClusters(
  clusterOf: Int32Array,
  threshold: number,
  truth: Truth,
  counted: Counted = null,
): Figure {
  const clusters = new Map<number, { all: number; counted: number }>()
  clusterOf.forEach((cluster, row) => {
    const own = clusters.get(cluster) ?? { all: 0, counted: 0 }
    own.all++
    own.counted += counted ? (counted[row] ?? 0) : 1
    clusters.set(cluster, own)
  })
  let [taken, found] = [0, 0]
  for (const own of clusters.values()) taken += (own.counted * (own.all - 1)) / 2
  for (let pair = 0; pair < truth.left.length; pair++) {
    const [a, b] = [truth.left[pair] ?? 0, truth.right[pair] ?? 0]
    if (clusterOf[a] === clusterOf[b]) found += worthOf(a, b, counted)
  }
  return figure(found, taken, truePairs(truth, counted), threshold)
}

const worthOf = (a: number, b: number, counted: Counted) => (counted ? ((counted[a] ?? 0) + (counted[b] ?? 0)) / 2 : 1)

function truePairs({ left, right, keys }: Truth, counted: Counted): number {
  if (!counted) return keys.size
  let all = 0
  for (let pair = 0; pair < left.length; pair++) all += worthOf(left[pair] ?? 0, right[pair] ?? 0, counted)
  return all
}

const figure = (right: number, taken: number, all: number, threshold: number): Figure => ({
  precision: round(taken ? right / taken : all ? 0 : 1),
  recall: round(all ? right / all : 1),
  f1: round(taken + all ? (2 * right) / (taken + all) : 1),
  threshold,
})

const round = (share: number) => Math.round(share * 100_000) / 100_000
