import { badInput } from '@/lib/errors'
import type { Columns } from './column'

/** The id of each row, and the row of each id. */
export type RowIds = { idOf: (row: number) => string; rowOf: ReadonlyMap<string, number> }

/** Ids of rows from the id column; without one, rows are called by their number from 1. Throws on an id that is missing or there twice. */
export function rowIds({ columns, rows }: Columns, name: string | null): RowIds {
  const column = columns.find((one) => one.name === name)
  const idOf = (row: number) => (column ? (column.values[column.ids[row] ?? 0] ?? '') : String(row + 1))
  const rowOf = new Map<string, number>()
  for (let row = 0; row < rows; row++) {
    const id = idOf(row)
    if (id === '') throw badInput(`Row ${row + 1} has no ${name}.`)
    if (rowOf.has(id))
      throw badInput(`Two records have the ${name} ${id}: rows ${(rowOf.get(id) ?? 0) + 1} and ${row + 1}.`)
    rowOf.set(id, row)
  }
  return { idOf, rowOf }
}
