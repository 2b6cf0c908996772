import { RowFault } from '@/model/sources/row-fault'
import type { RawRow } from './raw-row'

/** One CSV record under the names of its columns; ragged ones and those with a NUL character are faulty. `ends` is its last line. */
export function toCsvRow(record: readonly string[], names: readonly string[], rawLine: string, ends: number): RawRow {
  const raw = rawLine.replace(/^\uFEFF/, '').replace(/^[\r\n]+|[\r\n]+$/g, '')
  const line = raw.includes('"') ? ends - (raw.match(/\r\n|\r|\n/g)?.length ?? 0) : ends
  return { line, raw, fields: () => named(record, names) }
}

function named(record: readonly string[], names: readonly string[]): Record<string, string> | RowFault {
  if (record.length !== names.length) {
    return new RowFault(null, `has ${record.length} cells where the header has ${names.length}`)
  }
  const payload: Record<string, string> = {}
  for (let i = 0; i < names.length; i++) {
    const cell = record[i] ?? ''
    const name = names[i] ?? ''
    if (cell.includes('\u0000')) return new RowFault(name, `${name} holds a NUL character, which text cannot`)
    payload[name] = cell
  }
  return payload
}
