import { chanceOfSoLittle, type Design, rounding, type Seen } from './chance-of-so-little'

/** At most so many false merges remain, and the share of what is merged that they are. */
export type Bound = { most: number; share: number }

/**
 * Upper bound, at a sureness from 0 to 1, of the false merges left when every pair of the batch is merged but those the
 * sample found. It holds whatever share of differents the reviewer misses, as far as the known pairs are as hard as the
 * others: the largest number of false pairs under which so little would be seen with a chance of 1 - `sureness` or more,
 * less those found. `merged` is how many are merged in the end, where that is fewer. Without known pairs it is everything.
 */
export function boundFalse(design: Design, seen: Seen, sureness: number, merged = design.pairs - seen.found): Bound {
  const enough = 1 - sureness - rounding
  let [low, high] = [Math.min(seen.found, design.pairs), design.pairs]
  while (low < high) {
    const middle = Math.ceil((low + high) / 2)
    if (chanceOfSoLittle(design, seen, middle, enough) >= enough) low = middle
    else high = middle - 1
  }
  const most = Math.min(Math.max(0, low - seen.found), merged)
  return { most, share: merged > 0 ? most / merged : 0 }
}
