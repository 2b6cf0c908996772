import { mixHigh, mixLow } from './hash'
import type { KeyColumn } from './key-column'
import type { PartColumn } from './part-column'
import { missing } from './record-keys'

/** The entries of `chosen`, each key mixed with the first hash that a refiner takes of its row. */
export function refineKeys(entries: KeyColumn, chosen: Int32Array, column: PartColumn): KeyColumn {
  const rows = chosen.map((entry) => entries.rows[entry] ?? 0)
  const [hi, lo] = [new Int32Array(chosen.length), new Int32Array(chosen.length)]
  for (let at = 0; at < chosen.length; at++) {
    const [entry, row] = [chosen[at] ?? 0, rows[at] ?? 0]
    const from = column.starts[row] ?? 0
    const known = from < (column.starts[row + 1] ?? 0)
    hi[at] = mixHigh(entries.hi[entry] ?? 0, known ? (column.hi[from] ?? 0) : missing.hi)
    lo[at] = mixLow(entries.lo[entry] ?? 0, known ? (column.lo[from] ?? 0) : missing.lo)
  }
  return { rows, hi, lo }
}
