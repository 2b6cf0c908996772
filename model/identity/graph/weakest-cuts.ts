import { type Cut, findCuts } from './find-cuts'
import type { GraphEdge } from './graph-links'

/**
 * The places where a customer hangs together by least, least sure first: the least cuts between its earliest record and
 * each other one, each partition once (the least of all is among them). Cuts through a person's word come last.
 * `recordIds` begins with the earliest.
 */
export function weakestCuts<E extends GraphEdge>(recordIds: readonly string[], edges: readonly E[]): Cut<E>[] {
  const [first, ...others] = recordIds
  if (first === undefined) return []
  const cuts = new Map<string, Cut<E>>()
  for (const other of others)
    for (const cut of findCuts(recordIds, edges, first, other)) cuts.set(cut.leaves.join(' '), cut)
  return [...cuts.values()].sort(
    (x, y) =>
      x.certainty - y.certainty || smaller(y) - smaller(x) || (x.leaves.join(' ') < y.leaves.join(' ') ? -1 : 1),
  )
}

const smaller = ({ stays, leaves }: Cut<GraphEdge>): number => Math.min(stays.length, leaves.length)
