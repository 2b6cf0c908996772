/** The probability behind a match weight in thousandths of a bit. */
export const probabilityOf = (weight: number): number => 1 / (1 + 2 ** (-weight / 1000))

/**
 * The weight from which on taking all pairs gives the best F1 that the weights themselves let expect, without any label: true
 * ones among those taken, and those lost below, are sums of probabilities (Lewis 1995). Never below 0: what is less likely than
 * not is not taken, however little there is to gain.
 */
export function expectedThreshold(weights: Int32Array): number {
  const sorted = weights.slice().sort().reverse()
  let all = 0
  for (const weight of sorted) all += probabilityOf(weight)
  let [taken, best, threshold] = [0, -1, 0]
  for (let at = 0; at < sorted.length; at++) {
    const weight = sorted[at] ?? 0
    taken += probabilityOf(weight)
    if (sorted[at + 1] === weight) continue
    const f1 = (2 * taken) / (at + 1 + all)
    if (f1 > best) [best, threshold] = [f1, weight]
  }
  return Math.max(0, threshold)
}
