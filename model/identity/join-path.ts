import { joinCertainty } from './entity-confidence'

/** A "same" between two records, as far as a path needs it. */
export type PathEdge = { a: string; b: string; rule: string; origin: string }

/** One step of a path, in the direction it is walked, with how sure its edge is (0 to 1). */
export type PathStep<E extends PathEdge> = { from: string; to: string; edge: E; certainty: number }

/**
 * The path of joins between two records whose weakest step is strongest, and of those the shortest. Null where nothing
 * leads from one to the other; no steps from a record to itself.
 */
export function joinPath<E extends PathEdge>(edges: readonly E[], from: string, to: string): PathStep<E>[] | null {
  if (from === to) return []
  const sure = edges.map((edge) => ({ edge, certainty: joinCertainty(edge.rule, edge.origin) }))
  const levels = [...new Set(sure.map((one) => one.certainty))].sort((x, y) => y - x)
  for (const least of levels) {
    const path = shortest(
      sure.filter((one) => one.certainty >= least),
      from,
      to,
    )
    if (path) return path
  }
  return null
}

/** The step a path hangs by: the least sure one, the first of several. */
export function weakestStep<E extends PathEdge>(path: readonly PathStep<E>[]): PathStep<E> | undefined {
  return path.reduce<PathStep<E> | undefined>(
    (least, step) => (least && least.certainty <= step.certainty ? least : step),
    undefined,
  )
}

/** Breadth first, so that the first way found has the fewest steps. */
function shortest<E extends PathEdge>(
  edges: readonly { edge: E; certainty: number }[],
  from: string,
  to: string,
): PathStep<E>[] | null {
  const around = new Map<string, PathStep<E>[]>()
  const add = (step: PathStep<E>) => around.set(step.from, [...(around.get(step.from) ?? []), step])
  for (const { edge, certainty } of edges) {
    add({ from: edge.a, to: edge.b, edge, certainty })
    add({ from: edge.b, to: edge.a, edge, certainty })
  }
  const reached = new Map<string, PathStep<E>[]>([[from, []]])
  for (const [id, path] of reached)
    for (const step of around.get(id) ?? []) {
      if (step.to === to) return [...path, step]
      if (!reached.has(step.to)) reached.set(step.to, [...path, step])
    }
  return null
}
