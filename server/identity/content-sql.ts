import { type SQL, sql } from 'drizzle-orm'

/**
 * What the systems said last of records `s`, as one hash. It differs only where a record came, went or says something else:
 * not with a model, nor with how many share a value.
 */
export const contentHash: SQL = sql.raw(
  `md5(string_agg(s.record_id::text || s.content_hash, ',' order by s.record_id))`,
)

/** The same of all records of these entities; empty where all were withdrawn. `entities` is SQL that stands inside `in (...)`. */
export const contentOf = (entities: string): SQL => sql`coalesce((select ${contentHash} from membership m
  join source_record s on s.record_id = m.record_id where m.entity_id in (${sql.raw(entities)}) and s.withdrawn_at is null), '')`

/** The same of two entities, each by itself, whichever is named first. */
export const contentOfBoth = (a: string, b: string): SQL =>
  sql`concat(least(${contentOf(a)}, ${contentOf(b)}), ' ', greatest(${contentOf(a)}, ${contentOf(b)}))`
