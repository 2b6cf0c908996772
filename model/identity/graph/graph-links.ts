import { joinCertainty } from '../entity-confidence'

/** A live "same" between two records of one customer. `value` is the identifier both carry, where a rule made it. */
export type GraphEdge = { a: string; b: string; rule: string; origin: string; value: string | null }

/** All that joins the same two records: one line of the graph. `certainty` counts its edges as separate evidence (0 to 1). */
export type GraphLink<E extends GraphEdge> = { key: string; a: string; b: string; edges: E[]; certainty: number }

/** The name of a link: its two records, the smaller id first. */
export const linkKey = (a: string, b: string): string => (a < b ? `${a}~${b}` : `${b}~${a}`)

/** Edges as lines between two records, in the order in which their first edge came. */
export function graphLinks<E extends GraphEdge>(edges: readonly E[]): GraphLink<E>[] {
  const links = new Map<string, GraphLink<E>>()
  for (const edge of edges) {
    const key = linkKey(edge.a, edge.b)
    const known = links.get(key)
    const sure = joinCertainty(edge.rule, edge.origin)
    if (!known) {
      const [a, b] = edge.a < edge.b ? [edge.a, edge.b] : [edge.b, edge.a]
      links.set(key, { key, a, b, edges: [edge], certainty: sure })
    } else {
      known.edges.push(edge)
      known.certainty = 1 - (1 - known.certainty) * (1 - sure)
    }
  }
  return [...links.values()]
}
