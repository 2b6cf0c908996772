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

const slots = 2 ** 15

/** A function that remembers its last answers: a place is taken over by the next text that falls on it. */
export function remember<T>(compute: (text: string) => T): (text: string) => T {
  const known: { text: string; answer: T }[] = []
  return (text) => {
    let hash = text.length
    for (let at = 0; at < text.length; at++) hash = (Math.imul(hash, 31) + text.charCodeAt(at)) | 0
    const slot = Math.imul(hash, 0x9e3779b1) >>> 17
    const found = known[slot]
    if (found !== undefined && found.text === text) return found.answer
    if (known.length === 0) known.length = slots
    const answer = compute(text)
    known[slot] = { text, answer }
    return answer
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
