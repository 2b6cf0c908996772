import type { Comparison } from './comparison'
import { tenths } from './comparison'
import { compareOrganisations, comparePeople } from './compare-names'
import { comparePlaces, compareReach } from './compare-reach'
import { compareRest } from './compare-rest'
import type { Frequencies, Side } from './side'

export type PairBand = 'likely' | 'unsure' | 'different'
export type Score = { weight: number; probability: number; band: PairBand | null; comparisons: Comparison[] }

/** Below this probability nobody is asked. */
export const worthAsking = 0.25

/**
 * How likely two entities are one customer, by Fellegi and Sunter (1969): the weight of the starting point plus one
 * weight for each comparison, each the log2 of how much likelier the agreement is between records of one customer than
 * between strangers. Weights are fixed by level and scaled by how rare the shared value is. Never certain: fuzzy
 * evidence alone joins nobody. `band` is null below the asking line.
 */
export function score(a: Side, b: Side, seen: Frequencies, extra: readonly Comparison[] = []): Score {
  const names = a.grain === 'person' ? comparePeople(a, b, seen) : compareOrganisations(a, b, seen)
  const found = [...compareReach(a, b, seen), ...names, ...comparePlaces(a, b, seen), ...compareRest(a, b), ...extra]
  const comparisons = [start(seen), ...found.filter((one) => one.weight !== 0).sort((p, q) => q.weight - p.weight)]
  const weight = tenths(comparisons.reduce((sum, one) => sum + one.weight, 0))
  const probability = Math.min(0.99, probabilityOf(weight))
  return { weight, probability, band: bandOf(probability), comparisons }
}

/** The probability behind a match weight (log2 of the odds), to four places. */
export const probabilityOf = (weight: number): number => Math.round((10_000 * 2 ** weight) / (1 + 2 ** weight)) / 10_000

/** Likely from 0.90, unsure from 0.60, different from the asking line, below it null. */
export function bandOf(probability: number): PairBand | null {
  if (probability >= 0.9) return 'likely'
  if (probability >= 0.6) return 'unsure'
  return probability >= worthAsking ? 'different' : null
}

/** Before looking, one pair in twice as many as there are entities is a match. */
function start(seen: Frequencies): Comparison {
  const odds = Math.round((2 * seen.total) / 100) * 100
  const sentence = `1 pair in ${odds.toLocaleString('en-GB')} is a match before looking`
  return { field: 'Starting point', level: 'prior', weight: tenths(-Math.log2(odds)), sentence }
}
