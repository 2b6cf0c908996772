import { components } from './components'
import { type CannotLink, mustPart, pairKey } from './must-part'
import { type Edge, type MustPart, partComponent } from './part-component'
import { type Evidence, partByEvidence } from './part-by-evidence'
import { partSmall, smallest } from './part-small'
import { type Suspicion, suspicionOf } from './suspicion-of'

export type ClusterInput = {
  rows: number
  pairs: { left: Int32Array; right: Int32Array }
  /** Match weight of each pair, thousandths of a bit. */
  weights: Int32Array
  /** Weight from which a pair is accepted. */
  threshold: number
  cannotLink?: CannotLink
  /** What rows, as groups, speak for one another, where there are few enough to look at all: in place of the pairs' average. */
  evidence?: RowEvidence
}

/** The weight of two groups of rows, thousandths of a bit; null where they contradict each other. */
export type RowEvidence = (a: readonly number[], b: readonly number[]) => number | null

/** A component that did not hold together well, for a person to look at: rows ascending. */
export type Suspicious = { rows: Int32Array; because: Suspicion }

export type Clustered = {
  /** The smallest row of the cluster that each row is in. */
  clusterOf: Int32Array
  suspicious: Suspicious[]
}

/**
 * Clusters of rows: connected components over the pairs from the threshold on, each of three rows or more (or with something
 * that keeps rows apart) parted again by average linkage, in which the pairs below the threshold and the rows that nothing brought
 * together speak against. What must be kept apart never shares a cluster.
 */
export function clusterPairs({ rows, pairs, weights, threshold, cannotLink = {}, evidence }: ClusterInput): Clustered {
  const { left, right } = pairs
  const parts = components(rows, left, right, (pair) => (weights[pair] ?? 0) >= threshold)
  const apart = new Set((cannotLink.pairs ?? []).map(([a, b]) => pairKey(a, b, rows)))
  const clusterOf = Int32Array.from({ length: rows }, (_, row) => row)
  const suspicious: Suspicious[] = []
  const edgesOf = edgesByComponent(parts.count, parts.componentOf, left, right)
  const placeOf = new Int32Array(rows)
  for (let at = 0; at < parts.count; at++) {
    const members = parts.rows.subarray(parts.starts[at], parts.starts[at + 1])
    members.forEach((row, place) => {
      placeOf[row] = place
    })
    const edges = Array.from(
      edgesOf.order.subarray(edgesOf.starts[at], edgesOf.starts[at + 1]),
      (pair): Edge => ({
        a: placeOf[left[pair] ?? 0] ?? 0,
        b: placeOf[right[pair] ?? 0] ?? 0,
        gain: (weights[pair] ?? 0) - threshold,
      }),
    )
    const kept = mustPart(members, cannotLink, apart, rows)
    const groupOf =
      evidence && members.length <= smallest
        ? partByEvidence(members.length, seenFrom(evidence, members, kept, threshold))
        : (members.length <= smallest ? partSmall : partComponent)(members.length, edges, kept)
    const first = new Map<number, number>()
    members.forEach((row, place) => {
      const group = groupOf[place] ?? 0
      if (!first.has(group)) first.set(group, row)
      clusterOf[row] = first.get(group) ?? row
    })
    const because = suspicionOf(members.length, edges, groupOf)
    if (because !== null) suspicious.push({ rows: members, because })
  }
  return { clusterOf, suspicious }
}

function seenFrom(evidence: RowEvidence, members: Int32Array, kept: MustPart, threshold: number): Evidence {
  const rowsOf = (places: readonly number[]) => places.map((place) => members[place] ?? 0)
  return (a, b) => {
    const weight = kept(a, b) ? null : evidence(rowsOf(a), rowsOf(b))
    return weight === null ? null : weight - threshold
  }
}

/** Pairs whose two rows lie in one component, component by component. */
function edgesByComponent(count: number, componentOf: Int32Array, left: Int32Array, right: Int32Array) {
  const starts = new Int32Array(count + 1)
  const partOf = (pair: number) => {
    const part = componentOf[left[pair] ?? 0] ?? -1
    return part >= 0 && part === componentOf[right[pair] ?? 0] ? part : -1
  }
  for (let pair = 0; pair < left.length; pair++) {
    const part = partOf(pair)
    if (part >= 0) starts[part + 1] = (starts[part + 1] ?? 0) + 1
  }
  for (let part = 0; part < count; part++) starts[part + 1] = (starts[part + 1] ?? 0) + (starts[part] ?? 0)
  const order = new Int32Array(starts[count] ?? 0)
  const next = starts.slice()
  for (let pair = 0; pair < left.length; pair++) {
    const part = partOf(pair)
    if (part < 0) continue
    const at = next[part] ?? 0
    order[at] = pair
    next[part] = at + 1
  }
  return { starts, order }
}
