import { getTableName, is } from 'drizzle-orm'
import { PgTable } from 'drizzle-orm/pg-core'

/** Every table a schema module exports, by its name in the database. */
export function tablesByName(schema: Record<string, unknown>): Map<string, PgTable> {
  const tables = Object.values(schema).filter((value): value is PgTable => is(value, PgTable))
  return new Map(tables.map((table) => [getTableName(table), table]))
}

/** The column name drizzle gives a camel-case key. */
export const toSnakeCase = (key: string) => key.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`)
