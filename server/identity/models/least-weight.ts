/** Far beyond anything records could weigh: a thousand bits, in thousandths. */
const bound = 1_000_000

/** The smallest weight (thousandths of a bit) whose confidence is at least `share`, for a confidence that never falls; the bound where none is. */
export function leastWeight(confidence: (weight: number) => number, share: number): number {
  let [from, to] = [-bound, bound]
  while (from < to) {
    const middle = Math.floor((from + to) / 2)
    if (confidence(middle) >= share) to = middle
    else from = middle + 1
  }
  return from
}
