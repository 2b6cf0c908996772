import { blockingRecall, sharesBlock } from '@/model/identity/match/block/blocking-recall'
import { clusterPairs } from '@/model/identity/match/cluster/cluster-pairs'
import { bestOfPairs, type Counted, type Figure, measureClusters, measurePairs } from './measure'
import type { Truth } from './read-truth'
import type { Linked } from './run-link'

/** The figures of a run, as its last line says them. What needs the truth is null without it. Seconds, megabytes. */
export type LinkFigures = {
  rows: number
  candidates: number
  /** With truth, share of true pairs that came to be compared; without, of pairs with an equal strong value. */
  blocking_recall: number | null
  pairs: { best: Figure | null; label_free: Figure | null }
  clusters: { best: Figure | null; label_free: Figure | null }
  seconds: Record<string, number>
  /** Seconds of the processors, all threads together. */
  cpu_seconds: Record<string, number>
  peak_mb: number
}

/** Measures a run, against the truth where it is known. */
export function linkFigures(linked: Linked, truth: Truth | null, peakMb: number): LinkFigures {
  const quality = truth ? linkQuality(linked, truth) : null
  const none = { best: null, label_free: null }
  return {
    rows: linked.table.rows,
    candidates: linked.pairs.left.length,
    blocking_recall: truth ? recallOf(linked, truth) : blockingRecall(linked.plan, linked.table, linked.index),
    pairs: quality?.pairs ?? none,
    clusters: quality?.clusters ?? none,
    seconds: linked.seconds,
    cpu_seconds: linked.cpu,
    peak_mb: peakMb,
  }
}

/** Pairs and clusters at the best threshold and at the one chosen without labels; over the rows in `counted` alone where given. */
export function linkQuality(linked: Linked, truth: Truth, counted: Counted = null) {
  const { pairs, weights, threshold, clustered, clusterThreshold } = linked
  const weighed = { left: pairs.left, right: pairs.right, weights }
  return {
    pairs: {
      best: bestOfPairs(weighed, truth, counted),
      label_free: measurePairs(weighed, threshold, truth, counted),
    },
    clusters: {
      best: bestOfClusters(linked, truth, counted),
      label_free: measureClusters(clustered.clusterOf, clusterThreshold, truth, counted),
    },
  }
}

/** Steps away from the threshold chosen without labels, thousandths of a bit. */
const steps = [1, 2, 3, 4, 5, 6, 8, 10, 12, 14].map((bits) => bits * 1000)

/** The best clusters on the way up and down from the chosen threshold; a way ends where they became worse twice running. */
function bestOfClusters(linked: Linked, truth: Truth, counted: Counted): Figure {
  const { table, pairs, weights, clusterThreshold, cannotLink, evidence } = linked
  const more = evidence ? { evidence } : {}
  const at = (threshold: number) => {
    const { clusterOf } = clusterPairs({ rows: table.rows, pairs, weights, threshold, cannotLink, ...more })
    return measureClusters(clusterOf, threshold, truth, counted)
  }
  const start = at(clusterThreshold)
  return [1, -1].reduce((best, way) => {
    let [before, worse] = [start, 0]
    for (const step of steps) {
      const figure = at(clusterThreshold + way * step)
      worse = figure.f1 < before.f1 ? worse + 1 : 0
      if (figure.f1 > best.f1) best = figure
      if (worse === 2) break
      before = figure
    }
    return best
  }, start)
}

function recallOf({ index }: Linked, { left, right }: Truth): number {
  let found = 0
  for (let pair = 0; pair < left.length; pair++) if (sharesBlock(index, left[pair] ?? 0, right[pair] ?? 0)) found++
  return left.length ? found / left.length : 1
}
