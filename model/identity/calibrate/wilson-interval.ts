export type Interval = { low: number; high: number }

/** Where the true share lies with 95 in 100 certainty when `hits` of `of` were found (Wilson 1927); all of 0 to 1 where there is none. */
export function wilsonInterval(hits: number, of: number): Interval {
  if (of === 0) return { low: 0, high: 1 }
  const z = 1.959964
  const share = hits / of
  const size = 1 + (z * z) / of
  const middle = (share + (z * z) / (2 * of)) / size
  const reach = (z / size) * Math.sqrt((share * (1 - share)) / of + (z * z) / (4 * of * of))
  return {
    low: hits === 0 ? 0 : Math.max(0, middle - reach),
    high: hits === of ? 1 : Math.min(1, middle + reach),
  }
}
