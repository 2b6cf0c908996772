/** A pair nobody judged yet: its weight in thousandths of a bit and its level of agreement in each comparison. */
export type Unjudged = { weight: number; levels: readonly number[] }

/**
 * The pairs whose answer teaches most: nearest to the weight at which it is undecided, and of different kinds of
 * agreement. One of each pattern is taken before a second of any. Ties keep the order in which the pairs came.
 */
export function mostTelling<P extends Unjudged>(pairs: readonly P[], most: number, undecided = 0): P[] {
  const byPattern = new Map<string, P[]>()
  const doubt = (pair: P) => Math.abs(pair.weight - undecided)
  for (const pair of pairs.toSorted((a, b) => doubt(a) - doubt(b))) {
    const pattern = pair.levels.join(' ')
    const alike = byPattern.get(pattern)
    if (alike) alike.push(pair)
    else byPattern.set(pattern, [pair])
  }
  const turn = [...byPattern.values()].flatMap((alike) => alike.map((pair, round) => ({ pair, round })))
  return turn
    .toSorted((a, b) => a.round - b.round || doubt(a.pair) - doubt(b.pair))
    .slice(0, Math.max(0, most))
    .map(({ pair }) => pair)
}
