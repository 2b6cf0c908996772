import { staysBelow } from './stays-below'

/** What is to be certified: pairs, known different pairs there are, the share of false merges to stay below, how surely, and errors allowed in the sample. */
export type Plan = { pairs: number; probes: number; target: number; sureness: number; allowed: number }

/**
 * The fewest pairs to sample so that no more than `allowed` errors in them, and no known pair missed, put the bound of false
 * merges below the target. Null where even looking at every pair would not: then more known pairs are needed.
 */
export function sampleSize({ pairs, probes, target, sureness, allowed }: Plan): number | null {
  const merged = pairs - allowed
  const seen = { found: allowed, missed: 0 }
  const enough = (sample: number) => staysBelow({ pairs, sample, probes }, seen, { target, sureness }, merged)
  if (merged <= 0) return null
  if (!enough(pairs)) return null
  let [low, high] = [allowed + 1, pairs]
  while (low < high) {
    const middle = Math.floor((low + high) / 2)
    if (enough(middle)) high = middle
    else low = middle + 1
  }
  return low
}

/** How many known different pairs it takes before a sample of every pair can keep the promise; 200 where more would be needed. */
export function probesNeeded(plan: Omit<Plan, 'probes'>): number {
  let [low, high] = [0, 200]
  while (low < high) {
    const middle = Math.floor((low + high) / 2)
    if (sampleSize({ ...plan, probes: middle }) === null) low = middle + 1
    else high = middle
  }
  return low
}
