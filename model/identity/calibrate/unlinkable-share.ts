/**
 * Share of records that could not be matched at each weight even with a copy of themselves, because they say too little:
 * `own` is what each record weighs against itself, in thousandths of a bit. 0 where there are no records.
 */
export function unlinkableShare(own: readonly number[], weights: readonly number[]): number[] {
  const sorted = own.toSorted((a, b) => a - b)
  return weights.map((weight) => (sorted.length ? countBelow(sorted, weight) / sorted.length : 0))
}

function countBelow(sorted: readonly number[], weight: number): number {
  let [from, to] = [0, sorted.length]
  while (from < to) {
    const middle = (from + to) >> 1
    if ((sorted[middle] ?? 0) < weight) from = middle + 1
    else to = middle
  }
  return from
}
