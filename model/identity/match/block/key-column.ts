import type { BlockRule } from './block-rule'
import { mostKeys } from './block-rule'
import { mixHigh, mixLow } from './hash'
import { Growing } from './growing'
import type { PartColumn } from './part-column'
import { seedOf } from './record-keys'

/** Keys of many rows: entry `e` says that row `rows[e]` has the key `hi[e], lo[e]`. Rows ascend. */
export type KeyColumn = { rows: Int32Array; hi: Int32Array; lo: Int32Array }

/** The base keys of a rule for every row that has all of its parts: every choice of one hash from each part. */
export function keyColumn(rule: BlockRule, parts: readonly PartColumn[], rows: number, salt: string): KeyColumn {
  const out = { rows: new Growing(rows), hi: new Growing(rows), lo: new Growing(rows) }
  const seed = seedOf(rule, salt)
  let left = 0
  const walk = (at: number, row: number, hi: number, lo: number): void => {
    const part = parts[at]
    if (part === undefined) {
      if (left-- <= 0) return
      out.rows.push(row)
      out.hi.push(hi)
      out.lo.push(lo)
      return
    }
    const end = part.starts[row + 1] ?? 0
    for (let e = part.starts[row] ?? 0; e < end && left > 0; e++)
      walk(at + 1, row, mixHigh(hi, part.hi[e] ?? 0), mixLow(lo, part.lo[e] ?? 0))
  }
  for (let row = 0; row < rows; row++) {
    left = mostKeys
    walk(0, row, seed.hi, seed.lo)
  }
  return { rows: out.rows.taken(), hi: out.hi.taken(), lo: out.lo.taken() }
}
