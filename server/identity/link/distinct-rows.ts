import type { Column } from './column'

/** Rows that are alike in some columns: which case each row is, and the first row of each case, in order. */
export type DistinctRows = { caseOf: Int32Array; firsts: readonly number[] }

/** Tells apart the rows of a file by some of its columns. */
export function distinctRows(columns: readonly Column[], rows: number): DistinctRows {
  let caseOf = new Int32Array(rows)
  let firsts: number[] = rows ? [0] : []
  columns.forEach((column, at) => {
    const made =
      at === 0 ? numbered(column.ids, column.values.length) : joined(caseOf, column.ids, column.values.length)
    caseOf = made.caseOf
    firsts = made.firsts
  })
  return { caseOf, firsts }
}

function numbered(ids: Int32Array, values: number) {
  const known = new Int32Array(values).fill(-1)
  const caseOf = new Int32Array(ids.length)
  const firsts: number[] = []
  for (let row = 0; row < ids.length; row++) {
    const id = ids[row] ?? 0
    if (known[id] === -1) known[id] = firsts.push(row) - 1
    caseOf[row] = known[id] ?? 0
  }
  return { caseOf, firsts }
}

function joined(before: Int32Array, ids: Int32Array, values: number) {
  const known = new Map<number, number>()
  const caseOf = new Int32Array(ids.length)
  const firsts: number[] = []
  for (let row = 0; row < ids.length; row++) {
    const key = (before[row] ?? 0) * values + (ids[row] ?? 0)
    let found = known.get(key)
    if (found === undefined) {
      found = firsts.push(row) - 1
      known.set(key, found)
    }
    caseOf[row] = found
  }
  return { caseOf, firsts }
}
