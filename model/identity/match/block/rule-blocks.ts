import type { FeatureTable } from '../table'
import type { TermTable } from '../term'
import { type BlockRule, type KeyPart, mostTogether, togetherAmong } from './block-rule'
import { groupKeys } from './group-keys'
import { asBigint } from './hash'
import { type KeyColumn, keyColumn } from './key-column'
import { neighbourBlocks } from './neighbour-blocks'
import { Growing } from './growing'
import { type PartColumn, partColumn } from './part-column'
import type { FrozenKeys } from './record-keys'
import { refineKeys } from './refine-keys'

/** The blocks of one rule: block `b` holds the rows `members[ends[b - 1]] .. members[ends[b] - 1]`, ascending. */
export type RuleBlocks = {
  members: Int32Array
  ends: Int32Array
  keys: number
  /** Keys that had to be refined, as `recordKeys` needs them. */
  crowded: bigint[]
  /** Blocks that no refiner made small enough, cut into overlapping runs of neighbours. */
  windowed: number
}

/**
 * The blocks of one rule. A key that too many rows have is refined by the rule's refiners one after the other; what is still
 * too large at the end is cut into neighbourhoods. With `frozen`, exactly the keys frozen there are refined.
 */
export function ruleBlocks(
  rule: BlockRule,
  table: FeatureTable,
  terms: TermTable,
  frozen: FrozenKeys | null,
  columns: (part: KeyPart) => PartColumn = (part) => partColumn(part, table, terms),
): RuleBlocks {
  const made = { members: new Growing(table.rows), ends: new Growing(table.rows >> 1) }
  const crowded: bigint[] = []
  let windowed = 0
  let keys = 0
  let entries: KeyColumn = keyColumn(rule, rule.parts.map(columns), table.rows, frozen?.salt ?? '')
  for (let depth = 0; entries.rows.length > 0; depth++) {
    const { count, starts, order } = groupKeys(entries)
    const refiner = rule.refiners[depth]
    const again = new Growing(16)
    keys += count
    for (let group = 0; group < count; group++) {
      const [from, to] = [starts[group] ?? 0, starts[group + 1] ?? 0]
      const first = order[from] ?? 0
      const key = isRefined(to - from, first)
      if (key === null) close(order.subarray(from, to))
      else {
        crowded.push(key)
        for (let at = from; at < to; at++) again.push(order[at] ?? 0)
      }
    }
    if (refiner === undefined) break
    entries = refineKeys(entries, again.taken().sort(), columns(refiner))

    function isRefined(size: number, first: number): bigint | null {
      if (refiner === undefined || (frozen === null && size <= togetherAmong(table.rows))) return null
      const key = asBigint(entries.hi[first] ?? 0, entries.lo[first] ?? 0)
      return frozen === null || frozen.crowded.has(key) ? key : null
    }
  }
  return { members: made.members.copy(), ends: made.ends.copy(), keys, crowded, windowed }

  function close(block: Int32Array): void {
    const rows = block.map((entry) => entries.rows[entry] ?? 0)
    const large = rows.length > mostTogether * 2
    if (large) windowed++
    for (const near of large ? neighbourBlocks(rows, table, mostTogether) : [rows]) add(near)
  }

  function add(rows: Int32Array): void {
    for (const row of rows) made.members.push(row)
    made.ends.push(made.members.length)
  }
}
