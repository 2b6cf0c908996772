/** A pair in a queue by its two ids and how it is shown. */
export type QueuedPair = { a: string; b: string; band: string }

/** What becomes of a queue when another version weighs it: counts, and the pairs behind them. */
export type QueueChange = {
  stay: number
  enter: QueuedPair[]
  leave: QueuedPair[]
  /** Pairs that stay and are shown under another band: `from` before, `band` after. */
  move: (QueuedPair & { from: string })[]
}

/** Compares the queue as it stands with the one that would be. The order of the pairs does not matter. */
export function compareQueues(before: readonly QueuedPair[], after: readonly QueuedPair[]): QueueChange {
  const keyOf = ({ a, b }: QueuedPair) => `${a} ${b}`
  const stood = new Map(before.map((pair) => [keyOf(pair), pair]))
  const stands = new Map(after.map((pair) => [keyOf(pair), pair]))
  const inOrder = (pairs: readonly QueuedPair[]) => pairs.toSorted((x, y) => (keyOf(x) < keyOf(y) ? -1 : 1))
  const move = inOrder(after).flatMap((pair) => {
    const from = stood.get(keyOf(pair))?.band
    return from === undefined || from === pair.band ? [] : [{ ...pair, from }]
  })
  const enter = inOrder([...stands.values()].filter((pair) => !stood.has(keyOf(pair))))
  const leave = inOrder([...stood.values()].filter((pair) => !stands.has(keyOf(pair))))
  return { stay: stood.size - leave.length - move.length, enter, leave, move }
}
