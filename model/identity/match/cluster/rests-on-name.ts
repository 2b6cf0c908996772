import type { ModelParameters } from '../parameters'
import type { MatchPlan } from '../plan'

/** What says of a person little beside the name. */
const beside = new Set(['bearer', 'generation'])

/** From how many comparisons beside the name on a file can say more than the name. */
const fewest = 2

/**
 * Makes the function that says whether nothing but the name speaks for two groups of records. In a short file a name seems rarer than
 * it is in the world, so where records have more to say, the name alone joins nobody.
 */
export function restsOnName(
  { comparisons }: MatchPlan,
  parameters: ModelParameters,
): (levels: ArrayLike<number>) => boolean {
  const name = comparisons.findIndex(({ key }) => key === 'name')
  const others = comparisons.flatMap(({ key }, k) => (k === name || beside.has(key) ? [] : [k]))
  if (name < 0 || others.length < fewest) return () => false
  return (levels) => others.every((k) => (parameters.comparisons[k]?.weights[levels[k] ?? 0] ?? 0) <= 0)
}
