import { type SQL, sql } from 'drizzle-orm'

/** A column of a set of rows sent to the database: its name and its Postgres type. */
export type Column = readonly [name: string, type: string]

/**
 * Rows as a table in SQL, sent as one array for each column: `from ${unnest(columns, rows)} as t (…)`. Arrays are written
 * out here because a driver that looks at each element costs more than the insert.
 */
export function unnest(columns: readonly Column[], rows: readonly (readonly unknown[])[]): SQL {
  const arrays = columns.map(
    ([, type], i) => sql`${arrayText(rows, i, type)}::${sql.raw(type === 'jsonb' ? 'text' : type)}[]`,
  )
  const names = columns.map(([name, type], i) =>
    sql.raw(type === 'jsonb' ? `c${i}::jsonb as ${name}` : `c${i} as ${name}`),
  )
  const aliases = sql.raw(columns.map((_, i) => `c${i}`).join(', '))
  return sql`(select ${sql.join(names, sql`, `)} from unnest(${sql.join(arrays, sql`, `)}) as u (${aliases}))`
}

/** `name, name` of columns, for the insert's list. */
export const columnNames = (columns: readonly Column[]): SQL => sql.raw(columns.map(([name]) => name).join(', '))

/** Inserts rows that are not there yet; those that are stay as they are. */
export function insertRows(table: string, columns: readonly Column[], rows: readonly (readonly unknown[])[]): SQL {
  return sql`insert into ${sql.raw(table)} (${columnNames(columns)}) select ${columnNames(columns)} from ${unnest(columns, rows)} as t on conflict do nothing`
}

/** Types whose texts need no quotes in an array. */
const plain = new Set(['uuid', 'integer', 'bigint', 'boolean', 'date', 'timestamptz', 'timestamp with time zone'])

function arrayText(rows: readonly (readonly unknown[])[], column: number, type: string): string {
  const write = plain.has(type) ? plainElement : quotedElement
  const parts: string[] = new Array(rows.length)
  for (let i = 0; i < rows.length; i++) {
    const value = rows[i]?.[column]
    parts[i] = value === null || value === undefined ? 'NULL' : write(value)
  }
  return `{${parts.join(',')}}`
}

const plainElement = (value: unknown) => (value instanceof Date ? value.toISOString() : String(value))

function quotedElement(value: unknown): string {
  const text = typeof value === 'string' ? value : typeof value === 'object' ? JSON.stringify(value) : String(value)
  return text.includes('"') || text.includes('\\') ? `"${text.replace(/["\\]/g, '\\$&')}"` : `"${text}"`
}
