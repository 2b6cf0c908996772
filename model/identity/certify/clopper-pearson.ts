import { binomialUpTo } from './binomial'

/**
 * Highest share that still gives `hits` or fewer of `tries` with chance 1 - `sureness`: the one-sided exact upper bound of
 * a share in a population without end (Clopper and Pearson, Biometrika 26, 1934). 1 where nothing was tried.
 */
export function clopperPearson(hits: number, tries: number, sureness: number): number {
  if (hits >= tries) return 1
  let [low, high] = [0, 1]
  for (let step = 0; step < 60; step++) {
    const middle = (low + high) / 2
    if (binomialUpTo(hits, tries, middle) < 1 - sureness) high = middle
    else low = middle
  }
  return high
}
