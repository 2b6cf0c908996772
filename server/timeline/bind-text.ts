import { type SQL, sql } from 'drizzle-orm'

/**
 * A text of the model with the values for its `:names` bound, never spliced. `types` says what the database takes each
 * for. A name without a value is a fault of the program.
 */
export function bindText(
  text: string,
  values: Readonly<Record<string, { value: string | number; type: BoundType }>>,
): SQL {
  return sql.join(
    text.split(/(?<!:):([a-z]\w*)/).map((part, at) => {
      if (at % 2 === 0) return sql.raw(part)
      const bound = values[part]
      if (!bound) throw new Error(`The text names :${part}, which has no value.`)
      return sql`${String(bound.value)}::${sql.raw(bound.type)}`
    }),
  )
}

export type BoundType = 'uuid' | 'uuid[]' | 'timestamptz' | 'date' | 'integer' | 'text'
