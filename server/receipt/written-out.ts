import type { SQL } from 'drizzle-orm'
import { PgDialect } from 'drizzle-orm/pg-core'

/** SQL with its values written out, so that it runs by hand. */
export function writtenOut(text: SQL): string {
  const { sql: written, params } = new PgDialect({ casing: 'snake_case' }).sqlToQuery(text)
  return written.replace(/\$(\d+)/g, (_, at: string) => literal(params[Number(at) - 1]))
}

const literal = (value: unknown): string => {
  if (typeof value === 'number' || typeof value === 'boolean') return String(value)
  if (Array.isArray(value)) return `array[${value.map(literal).join(', ')}]`
  return `'${String(value).replaceAll("'", "''")}'`
}
