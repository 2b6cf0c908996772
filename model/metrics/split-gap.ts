import type { Metric } from './metric'

/** What makes two numbers differ, in the order a gap is taken apart. */
export const gapDimensions = [
  'grain',
  'definition',
  'version',
  'filter',
  'window',
  'duplicates',
  'freshness',
  'permission',
] as const
export type GapDimension = (typeof gapDimensions)[number]

/** What one customer brings to a number. `part` and `whole` are those of a ratio. */
export type Contribution = { value: number; part?: number; whole?: number }
export type Contributions = ReadonlyMap<string, Contribution>

/** A customer on both sides of a step; null where it is not counted at all. */
export type GapCustomer = { entityId: string; before: number | null; after: number | null }

/** One step: by how much it moves the number, and the customers behind it, the largest difference first. */
export type GapSlice = { dimension: GapDimension; amount: number; customers: GapCustomer[] }

/** A number between the two: the first with every dimension up to this one taken from the second. */
export type GapStation = { dimension: GapDimension; total: Metric['total']; values: Contributions }

/** One number from what all customers bring: the rule of the metric's `total`. An average or a ratio of nobody is 0. */
export function totalOfValues(total: Metric['total'], values: Contributions): number {
  const all = [...values.values()]
  const sum = (of: (one: Contribution) => number) => all.reduce((so, one) => so + of(one), 0)
  if (total === 'count') return all.filter((one) => one.value !== 0).length
  if (total === 'sum') return sum((one) => one.value)
  if (total === 'average') return all.length ? sum((one) => one.value) / all.length : 0
  const whole = sum((one) => one.whole ?? 0)
  return whole ? sum((one) => one.part ?? 0) / whole : 0
}

/**
 * Takes the gap between two numbers apart: walks from the first to the second and turns one dimension at a time, so that
 * the slices add up to the gap whatever the numbers are. Stations are in the order they are walked; the first number
 * comes before them. The order is fixed, so the same two numbers always give the same slices.
 */
export function splitGap(
  first: { total: Metric['total']; values: Contributions },
  stations: readonly GapStation[],
): { from: number; to: number; slices: GapSlice[] } {
  let before = first
  const slices = stations.map((station) => {
    const amount = totalOfValues(station.total, station.values) - totalOfValues(before.total, before.values)
    const slice = { dimension: station.dimension, amount, customers: differing(before.values, station.values) }
    before = station
    return slice
  })
  return { from: totalOfValues(first.total, first.values), to: totalOfValues(before.total, before.values), slices }
}

/** Customers that one side counts otherwise than the other. */
function differing(before: Contributions, after: Contributions): GapCustomer[] {
  const found: GapCustomer[] = []
  for (const entityId of new Set([...before.keys(), ...after.keys()])) {
    const [x, y] = [before.get(entityId), after.get(entityId)]
    if (x && y && x.value === y.value && x.part === y.part && x.whole === y.whole) continue
    found.push({ entityId, before: x?.value ?? null, after: y?.value ?? null })
  }
  const size = (one: GapCustomer) => Math.abs((one.after ?? 0) - (one.before ?? 0))
  return found.sort((x, y) => size(y) - size(x) || (x.entityId < y.entityId ? -1 : 1))
}
