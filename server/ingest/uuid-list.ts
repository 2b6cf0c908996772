import { type SQL, sql } from 'drizzle-orm'

/** Ids as one array parameter. */
export const uuidList = (ids: readonly string[]): SQL => sql`${`{${ids.join(',')}}`}::uuid[]`
