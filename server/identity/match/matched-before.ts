import { sql } from 'drizzle-orm'
import { uuidArray } from '@/server/identity/uuid-array'
import type { TxCtx } from '@/server/spine/ctx'

/** Those of these records whose features are known, so that they must not go stale. */
export async function matchedBefore(ctx: TxCtx, recordIds: readonly string[]): Promise<string[]> {
  const rows = await ctx.tx.execute<{ record_id: string }>(
    sql`select record_id from match_record where record_id = any(${uuidArray(recordIds)})`,
  )
  return rows.map((row) => row.record_id)
}
