import { type BlockIndex, ruleOfPlace } from './block-index'

/**
 * Calls `found` for every pair of rows that share a block, each once: left rows from `from` up to `to`, ascending, with every
 * later row right of them. `rule` is the first that found the pair. `stamps` is `index.rows` numbers, zero at first, of this caller alone.
 */
export function walkPairs(
  index: BlockIndex,
  from: number,
  to: number,
  stamps: Int32Array,
  found: (left: number, right: number, rule: number) => void,
): void {
  const { members, ends, starts, places } = index
  for (let left = from; left < to; left++) {
    const stamp = left + 1
    const last = starts[left + 1] ?? 0
    for (let at = starts[left] ?? 0; at < last; at++) {
      const place = places[at] ?? 0
      const end = ends[place] ?? 0
      if (place + 1 === end) continue
      const rule = ruleOfPlace(index, place)
      for (let p = place + 1; p < end; p++) {
        const right = members[p] ?? 0
        if (right === left || stamps[right] === stamp) continue
        stamps[right] = stamp
        found(left, right, rule)
      }
    }
  }
}
