import { createHash } from 'node:crypto'
import { sql } from 'drizzle-orm'
import { z } from 'zod'
import { query } from '../spine/query'
import { digestedTables } from './digested-tables'

export type Digest = { hash: string; tables: Record<string, { rows: number; hash: string }> }

/**
 * One hash over all business tables. Two databases that hold the same customers, facts, decisions and measures have the
 * same digest, in whatever order they were filled. Rows are summed by hash, so no table is sorted or held in memory.
 */
export const digestDatabase = query({
  name: 'digestDatabase',
  permission: 'pipeline.run',
  input: z.object({}),
  async run(ctx): Promise<Digest> {
    const tables: Digest['tables'] = {}
    for (const [table, rows] of Object.entries(digestedTables)) {
      const [sum] = await ctx.tx.execute<{ rows: string; hash: string }>(
        sql.raw(
          `select count(*) as rows, coalesce(sum(('x' || substr(md5(row::text), 1, 16))::bit(64)::bigint::numeric), 0)::text as hash from (${rows}) x`,
        ),
      )
      tables[table] = { rows: Number(sum?.rows), hash: sum?.hash ?? '' }
    }
    const hash = createHash('sha256').update(JSON.stringify(tables)).digest('hex')
    return { hash, tables }
  },
})
