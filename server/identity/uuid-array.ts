import { type SQL, sql } from 'drizzle-orm'

/** Ids as one array parameter, however many there are. */
export const uuidArray = (ids: readonly string[]): SQL => sql`${`{${ids.join(',')}}`}::uuid[]`
