import { unite } from '../unite'

/** Two customers, the one or the other way round. */
export type Two = { a: string; b: string }

/** A value of which a customer has only one, as `kind value`. */
export type Exclusive = { entity: string; value: string }

/**
 * Which pairs can all be merged together without joining what must stay apart. Chains are fine; where a chain would join
 * two customers that somebody declared different, or that carry clashing values of which one has only one, every pair of
 * that chain is left out, for nobody can say which of its links is the wrong one.
 */
export function consistentPairs<T extends Two>(
  pairs: readonly T[],
  different: readonly Two[],
  exclusive: readonly Exclusive[],
): { kept: T[]; left: T[] } {
  const find = unite(pairs)
  const tainted = new Set<string>()
  for (const { a, b } of different) if (find(a) === find(b)) tainted.add(find(a))
  for (const chain of clashing(exclusive, find)) tainted.add(chain)
  const kept = pairs.filter(({ a }) => !tainted.has(find(a)))
  const left = pairs.filter(({ a }) => tainted.has(find(a)))
  return { kept, left }
}

/** Chains in which two customers carry values of one kind and none in common. */
function clashing(exclusive: readonly Exclusive[], find: (id: string) => string): Set<string> {
  const byKind = new Map<string, Map<string, Set<string>>>()
  for (const { entity, value } of exclusive) {
    const key = `${find(entity)} ${value.slice(0, value.indexOf(' '))}`
    const entities = byKind.get(key) ?? new Map<string, Set<string>>()
    byKind.set(key, entities)
    entities.set(entity, (entities.get(entity) ?? new Set()).add(value))
  }
  const found = new Set<string>()
  for (const [key, entities] of byKind) {
    const sets = [...entities.values()]
    const clash = sets.some((one, at) =>
      sets.slice(at + 1).some((other) => ![...one].some((value) => other.has(value))),
    )
    if (clash) found.add(key.slice(0, key.indexOf(' ')))
  }
  return found
}
