/** What similar customers show: how many have a value, their median and the quartiles around it. */
export type Spread = { count: number; median: number; lower: number; upper: number }

/** The spread of some values, or null of none. Between two neighbours it goes in a straight line, as `percentile_cont` of Postgres does. */
export function spreadOf(values: readonly number[]): Spread | null {
  if (values.length === 0) return null
  const sorted = values.toSorted((a, b) => a - b)
  const quantile = (share: number) => {
    const at = (sorted.length - 1) * share
    const low = sorted[Math.floor(at)] ?? 0
    return low + ((sorted[Math.ceil(at)] ?? low) - low) * (at - Math.floor(at))
  }
  return { count: sorted.length, median: quantile(0.5), lower: quantile(0.25), upper: quantile(0.75) }
}
