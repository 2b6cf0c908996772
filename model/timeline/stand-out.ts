import type { Spread } from './spread'

/** How one value stands against them. `by` is how far beyond the middle half, in its widths; 0 inside it. */
export type Standing = { stands: 'above' | 'below' | 'within' | 'unknown'; by: number }

/**
 * Holds a value against the middle half of similar customers. A value is `above` or `below` when it lies outside the
 * quartiles and at least `floor` from the median. How far is told in widths of that middle half, but in no smaller
 * width than `floor`, so that customers who are all alike do not make a mountain of a molehill. `fewest` is how many a
 * comparison needs; with fewer, or no value, it is unknown.
 */
export function standOut(value: number | null, spread: Spread | null, floor: number, fewest: number): Standing {
  if (value === null || spread === null || spread.count < fewest) return { stands: 'unknown', by: 0 }
  const outside = value > spread.upper ? 'above' : value < spread.lower ? 'below' : 'within'
  if (outside === 'within' || Math.abs(value - spread.median) < floor) return { stands: 'within', by: 0 }
  const beyond = outside === 'above' ? value - spread.upper : spread.lower - value
  return { stands: outside, by: beyond / Math.max(spread.upper - spread.lower, floor) }
}

/** What stands out most first, then what can be told, then the rest; order is kept among equals. */
export function byStanding<T extends { standing: Standing }>(lines: readonly T[]): T[] {
  const rank = ({ standing }: T) => (standing.stands === 'unknown' ? 2 : standing.stands === 'within' ? 1 : 0)
  return lines.toSorted((a, b) => rank(a) - rank(b) || b.standing.by - a.standing.by)
}
