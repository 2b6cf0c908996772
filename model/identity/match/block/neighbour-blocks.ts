import type { FeatureTable } from '../table'

/**
 * Cuts a block that no refiner could part into runs of `size` neighbours, each half over the next one, in the order of the
 * feature that tells its rows apart best: sorted neighbourhood (Hernandez and Stolfo, 1995). Rows ascend within a run.
 */
export function neighbourBlocks(rows: Int32Array, table: FeatureTable, size: number): Int32Array[] {
  const sorted = byValue(rows, table)
  const step = size >> 1
  const blocks: Int32Array[] = []
  for (let from = 0; from === 0 || from + step < sorted.length; from += step)
    blocks.push(sorted.slice(from, from + size).sort())
  return blocks
}

function byValue(rows: Int32Array, table: FeatureTable): Int32Array {
  let best: { values: readonly string[]; ids: Int32Array; distinct: number } | null = null
  for (const feature of table.features.values()) {
    if (feature.type !== 'text') continue
    const distinct = new Set(Array.from(rows, (row) => feature.ids[row] ?? 0)).size
    if (best === null || distinct > best.distinct) best = { values: feature.values, ids: feature.ids, distinct }
  }
  if (best === null) return rows
  const { values, ids } = best
  const value = (row: number) => values[ids[row] ?? 0] ?? ''
  return Int32Array.from([...rows].sort((a, b) => (value(a) < value(b) ? -1 : value(a) > value(b) ? 1 : a - b)))
}
