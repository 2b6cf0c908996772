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

/** What one customer brings to a number. `part` and `whole` are those of a ratio, `state` why it counts or does not. */
export type Contribution = { value: number; part?: number; whole?: number; state?: string }
export type Contributions = ReadonlyMap<string, Contribution>

/** A customer on both sides of a step; null where it is not counted at all. `state` is that of the side it does not count on. */
export type GapCustomer = { entityId: string; before: number | null; after: number | null; state: string | null }

/** Whether a customer came into the number, left it, or counts for more, less or otherwise. */
export const gapMoves = ['left', 'joined', 'fell', 'rose', 'otherwise'] as const
export type GapMove = (typeof gapMoves)[number]

/** Customers of a step that moved alike. `amount` is what they make of it; null where one number is not the sum of its customers. */
export type GapGroup = { move: GapMove; state: string | null; customers: number; amount: number | null }

/** One step: by how much it moves the number, and the customers behind it, the largest difference first. */
export type GapSlice = { dimension: GapDimension; amount: number; customers: GapCustomer[]; groups: GapGroup[] }

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
    const customers = differing(before.values, station.values)
    const groups = groupsOf(customers, before.total, station.total)
    before = station
    return { dimension: station.dimension, amount, customers, groups }
  })
  return { from: totalOfValues(first.total, first.values), to: totalOfValues(before.total, before.values), slices }
}

/** Customers that one side counts otherwise than the other. */
function differing(before: Contributions, after: Contributions): GapCustomer[] {
  const found: GapCustomer[] = []
  for (const entityId of new Set([...before.keys(), ...after.keys()])) {
    const [x, y] = [before.get(entityId), after.get(entityId)]
    if (x && y && x.value === y.value && x.part === y.part && x.whole === y.whole) continue
    found.push({
      entityId,
      before: x?.value ?? null,
      after: y?.value ?? null,
      state: (y?.value ? x : y)?.state ?? null,
    })
  }
  const size = (one: GapCustomer) => Math.abs((one.after ?? 0) - (one.before ?? 0))
  return found.sort((x, y) => size(y) - size(x) || (x.entityId < y.entityId ? -1 : 1))
}

/** What one customer is worth to a number; null where the number is not the sum of its customers. */
function worthOf(total: Metric['total'], value: number | null): number | null {
  if (total === 'count') return value ? 1 : 0
  return total === 'sum' ? (value ?? 0) : null
}

/** How a customer moved between two numbers; nothing and not being counted are the same. */
export function moveOf({ before, after }: Pick<GapCustomer, 'before' | 'after'>): GapMove {
  if (!before && after) return 'joined'
  if (before && !after) return 'left'
  if ((before ?? 0) === (after ?? 0)) return 'otherwise'
  return (after ?? 0) > (before ?? 0) ? 'rose' : 'fell'
}

/** The customers of a step by how they moved and why, in the order of the moves, the largest group first. */
function groupsOf(customers: readonly GapCustomer[], from: Metric['total'], to: Metric['total']): GapGroup[] {
  const groups = new Map<string, GapGroup>()
  for (const one of customers) {
    const move = moveOf(one)
    const [x, y] = [worthOf(from, one.before), worthOf(to, one.after)]
    const key = `${move} ${one.state}`
    const group = groups.get(key) ?? { move, state: one.state, customers: 0, amount: 0 }
    const amount = x === null || y === null || group.amount === null ? null : group.amount + y - x
    groups.set(key, { ...group, customers: group.customers + 1, amount })
  }
  const order = (group: GapGroup) => gapMoves.indexOf(group.move)
  return [...groups.values()].sort((x, y) => order(x) - order(y) || y.customers - x.customers)
}
