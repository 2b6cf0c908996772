import type { FieldValue } from '../fields/field'
import type { ParsedValue } from './parse/parse-value'
import type { Cells } from './read-cells'
import { recordIdOf } from './record-id'
import type { Condition, Expression, FactColumn } from './source-object'

/** Does a rule read this row? */
export function holds(when: Condition | undefined, cells: Cells): boolean {
  if (!when) return true
  const value = cells.get(when.field)
  return value !== undefined && (when.is?.includes(String(value)) ?? true)
}

/** The value of an expression for the model; null where the row says nothing. */
export function evaluate(expression: Expression, cells: Cells): FieldValue | null {
  if (typeof expression === 'string') return plain(cells.get(expression))
  if ('join' in expression)
    return (
      expression.join
        .map((field) => textOf(cells, field))
        .filter(Boolean)
        .join(' ') || null
    )
  if ('first' in expression)
    return expression.first.reduce<FieldValue | null>((found, field) => found ?? plain(cells.get(field)), null)
  if ('absent' in expression) return plain(cells.get(expression.field)) ?? expression.absent
  if (expression.unless && textOf(cells, expression.unless[0]) === expression.unless[1]) return null
  return 'dayOf' in expression
    ? (textOf(cells, expression.dayOf)?.slice(0, 10) ?? null)
    : plain(cells.get(expression.field))
}

/** The value of a fact's column; JSON objects stay objects. */
export function evaluateColumn(column: FactColumn, cells: Cells): unknown {
  if (typeof column === 'object' && 'record' in column) {
    const id = textOf(cells, column.id)
    return id === null ? null : recordIdOf(column.record, id)
  }
  const value = typeof column === 'string' ? cells.get(column) : undefined
  return typeof value === 'object' && !Array.isArray(value) ? value : evaluate(column, cells)
}

/** A field as text, null where it is absent. */
export function textOf(cells: Cells, field: string): string | null {
  const value = cells.get(field)
  return value === undefined || typeof value === 'object' ? null : String(value)
}

function plain(value: ParsedValue | undefined): FieldValue | null {
  if (value === undefined) return null
  if (Array.isArray(value)) return value[0] ?? null
  return typeof value === 'object' ? null : (value as FieldValue)
}
