/** How many of the records have a value. Values that nobody counted are taken to be had by one. */
export type TermLookup = { records: number; count: (feature: string, value: string) => number }

/** The same for a table: counts and weights by value id. */
export type TermTable = {
  records: number
  features: ReadonlyMap<string, { counts: Int32Array; weights: Int32Array }>
}

/** What sharing a value is worth that `count` of `records` records have: 1000 * log2(records / count), whole, never below 0. */
export const termWeight = (records: number, count: number): number =>
  Math.max(0, Math.round(1000 * Math.log2(Math.max(records, 1) / Math.max(count, 1))))
