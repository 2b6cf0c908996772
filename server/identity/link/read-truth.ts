import { badInput } from '@/lib/errors'
import { pairKey } from '@/model/identity/match/cluster/must-part'
import { readColumns } from './read-columns'

/** The pairs that are truly one customer, as keys of their rows (`pairKey`), each once. */
export type Truth = { rows: number; keys: ReadonlySet<number>; left: Int32Array; right: Int32Array }

/**
 * Reads a file of true pairs: two columns of ids. Throws where an id is not among the records, for then the files do not belong
 * together. `rowOf` gives the row of an id.
 */
export async function readTruth(path: string, rowOf: ReadonlyMap<string, number>): Promise<Truth> {
  const { columns, rows } = await readColumns(path)
  const [a, b] = columns
  if (!a || !b) throw badInput(`${path} needs two columns of ids.`)
  const keys = new Set<number>()
  const [left, right] = [new Int32Array(rows), new Int32Array(rows)]
  let count = 0
  for (let row = 0; row < rows; row++) {
    const [x, y] = [a, b].map(({ ids, values }) => {
      const id = values[ids[row] ?? 0] ?? ''
      const found = rowOf.get(id)
      if (found === undefined) throw badInput(`${path}, line ${row + 2}: no record has the id ${id}.`)
      return found
    })
    const key = pairKey(x ?? 0, y ?? 0, rowOf.size)
    if (x === y || x === undefined || y === undefined || keys.has(key)) continue
    keys.add(key)
    left[count] = Math.min(x, y)
    right[count++] = Math.max(x, y)
  }
  return { rows: rowOf.size, keys, left: left.subarray(0, count), right: right.subarray(0, count) }
}
