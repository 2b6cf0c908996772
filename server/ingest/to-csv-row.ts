import { RowFault } from '@/model/sources/row-fault'
import type { RawRow } from './raw-row'

/** One CSV record under the names of its columns. A ragged one, or one with a NUL character, carries its fault. `ends` is its last line. */
export function toCsvRow(record: readonly string[], names: readonly string[], rawLine: string, ends: number): RawRow {
  const raw = rawLine.replace(/^\uFEFF/, '').replace(/^[\r\n]+|[\r\n]+$/g, '')
  const line = raw.includes('"') ? ends - (raw.match(/\r\n|\r|\n/g)?.length ?? 0) : ends
  const refuse = (column: string | null, reason: string): RawRow => ({ line, raw, payload: null, fault: new RowFault(column, reason) })
  if (record.length !== names.length) return refuse(null, `has ${record.length} cells where the header has ${names.length}`)
  const payload: Record<string, string> = {}
  for (let i = 0; i < names.length; i++) {
    const cell = record[i] ?? ''
    const name = names[i] ?? ''
    if (cell.includes('\u0000')) return refuse(name, `${name} holds a NUL character, which text cannot`)
    payload[name] = cell
  }
  return { line, raw, payload, fault: null }
}
