import { binomial } from './binomial'
import { hypergeometric } from './hypergeometric'

/** How a batch was looked at: pairs in it, pairs sampled, and known different pairs mixed in. */
export type Design = { pairs: number; sample: number; probes: number }

/** What came of it: sampled pairs not called the same, and known different pairs that were called the same. */
export type Seen = { found: number; missed: number }

/**
 * The chance of seeing so little, or less, if `wrong` pairs of the batch are false; the greatest over every share of
 * differents the reviewer might miss. "Less" goes by the estimate (found + 1) / (1 - (missed + 1/2) / (probes + 1)), so
 * that a found error and a missed probe both count; the test of an exact bound for two unknowns (Buehler, Journal of the
 * American Statistical Association 52, 1957). Errors in the sample are hypergeometric, and thinned by what is missed. Looks no
 * further once a chance of `enough` is found.
 */
export function chanceOfSoLittle(design: Design, seen: Seen, wrong: number, enough = 1): number {
  const met = hypergeometric(design.pairs, wrong, design.sample).map((chance) => (chance < negligible ? 0 : chance))
  const most = Array.from({ length: design.probes + 1 }, (_, missed) => mostFound(design, seen, missed))
  const chance = (missing: number) => chanceIf(missing, met, most)
  let best = 0
  let greatest = chance(0)
  for (let at = 1; at <= steps && greatest < enough; at++) {
    const here = chance(at / steps)
    if (here <= greatest) continue
    greatest = here
    best = at
  }
  if (greatest >= enough) return greatest
  return highest(chance, Math.max(0, best - 1) / steps, Math.min(steps, best + 1) / steps)
}

const steps = 40
/** Errors met in the sample with a lesser chance than this change nothing in the tenth place. */
const negligible = 1e-13

/** Chances this near are taken to be the same, to the safe side. */
export const rounding = 1e-9

/** Most that may have been found, with so many probes missed, to count as no more than what was seen. */
function mostFound({ probes }: Design, seen: Seen, missed: number): number {
  const ratio = (probes + 0.5 - missed) / (probes + 0.5 - seen.missed)
  return Math.floor((seen.found + 1) * ratio + 1e-9) - 1
}

function chanceIf(missing: number, met: readonly number[], most: readonly number[]): number {
  const upTo: number[] = []
  let sum = 0
  for (let found = 0; found <= Math.max(...most); found++) {
    for (let h = found; h < met.length; h++) if (met[h]) sum += (met[h] ?? 0) * binomial(found, h, 1 - missing)
    upTo.push(sum)
  }
  const probes = most.length - 1
  return most.reduce((total, found, missed) => total + binomial(missed, probes, missing) * (upTo[found] ?? 0), 0)
}

/** The highest value between two points around a peak, ends included, by thirds. */
function highest(of: (x: number) => number, from: number, to: number): number {
  let [low, high] = [from, to]
  for (let step = 0; step < 24; step++) {
    const third = (high - low) / 3
    if (of(low + third) < of(high - third)) low += third
    else high -= third
  }
  return Math.max(of(from), of(to), of((low + high) / 2))
}
