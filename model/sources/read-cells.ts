import { sourceSystems } from '../source-systems'
import type { ContractField } from './contract'
import { Fault } from './parse/fault'
import { type ParsedValue, parsers } from './parse/parse-value'
import { RowFault } from './row-fault'
import type { SourceObject } from './source-object'

/** The parsed cells of a row by field. A field without a value is absent. */
export type Cells = Map<string, ParsedValue>

type Parse = (raw: unknown, field: ContractField, neighbour: (name: string) => unknown) => ParsedValue | Fault
type Column = { name: string; path: readonly string[] | null; field: ContractField; parse: Parse }

/** Prepares the strict reading of a source object's rows: every cell by its contract, or the first fault. The cells are good until the next row is read. */
export function cellReader(source: SourceObject): (payload: Readonly<Record<string, unknown>>) => Cells | RowFault {
  const nested = source.format === 'jsonl'
  const columns: Column[] = Object.entries(source.contract.fields).map(([name, field]) => ({
    name,
    field: { home: sourceSystems[source.source].country, ...field },
    path: nested && name.includes('.') ? name.split('.') : null,
    parse: parsers[field.type],
  }))
  const paths = new Map(columns.map((column) => [column.name, column.path]))
  // One map for all rows: what a row says is taken out of it before the next is read.
  const cells: Cells = new Map()
  let row: Readonly<Record<string, unknown>> = {}
  const neighbour = (name: string) => valueAt(row, name, paths.get(name) ?? null)
  return (payload) => {
    cells.clear()
    row = payload
    for (const { name, path, field, parse } of columns) {
      // Most lines of a mixed stream have few of its groups of fields.
      if (path !== null && payload[path[0] ?? ''] === undefined && !field.required) continue
      const raw = valueAt(payload, name, path)
      if (raw === undefined || raw === null || raw === '') {
        if (field.required) return new RowFault(name, `${name} is missing`)
        continue
      }
      const value = parse(raw, field, neighbour)
      if (value instanceof Fault) return new RowFault(name, `${name} ${value.reason}`)
      cells.set(name, value)
    }
    return cells
  }
}

/** The value of a field in a row; nested ones by path. Nothing inherited is ever read. */
export function valueAt(
  payload: Readonly<Record<string, unknown>>,
  name: string,
  path: readonly string[] | null,
): unknown {
  if (path === null) return Object.hasOwn(payload, name) ? payload[name] : undefined
  let value: unknown = payload
  for (const step of path) {
    if (value === null || typeof value !== 'object' || !Object.hasOwn(value, step)) return undefined
    value = (value as Record<string, unknown>)[step]
  }
  return value
}
