import { chanceOfSoLittle, type Design, rounding, type Seen } from './chance-of-so-little'

/** What is promised: the share of false merges to stay below, and how surely (0 to 1). */
export type Promised = { target: number; sureness: number }

/**
 * Whether what was seen puts the bound of false merges among `merged` below the target: whether the fewest false pairs that
 * would break the promise would have shown more, all but surely. One test where the bound itself takes a search.
 */
export function staysBelow(design: Design, seen: Seen, { target, sureness }: Promised, merged: number): boolean {
  const wrong = Math.ceil(target * merged - rounding) + seen.found
  if (merged <= 0 || wrong > design.pairs) return merged > 0
  const chance = 1 - sureness - rounding
  return chanceOfSoLittle(design, seen, wrong, chance) < chance
}
