import type { ColumnKind } from '../feature'
import type { Cells } from '../features-of'
import type { MatchColumn } from '../plan'

const nothing: readonly string[] = []

/** The texts of a cell that are not blank. */
export function cellTexts(cells: Cells, column: string): readonly string[] {
  const cell = cells[column]
  if (cell === undefined || cell === '') return nothing
  if (typeof cell === 'string') return cell.trim() === '' ? nothing : [cell]
  return cell.filter((text) => text.trim() !== '')
}

/** A function that remembers its answers, up to a number of them, after which it begins anew. */
export function remember<T>(compute: (text: string) => T, most = 100_000): (text: string) => T {
  const known = new Map<string, T>()
  return (text) => {
    const found = known.get(text)
    if (found !== undefined) return found
    if (known.size >= most) known.clear()
    const fresh = compute(text)
    known.set(text, fresh)
    return fresh
  }
}

/** Each value once, sorted, without empty ones. */
export function listed(values: readonly string[]): readonly string[] {
  if (values.length === 1) return values[0] === '' ? [] : values
  return [...new Set(values)].filter((one) => one !== '').sort()
}

/** Names of the columns of a kind, in order. */
export const columnsOf = (columns: readonly MatchColumn[], kind: ColumnKind): string[] =>
  columns.filter((column) => column.kind === kind).map(({ name }) => name)
