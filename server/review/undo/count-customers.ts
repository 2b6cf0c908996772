import { sql } from 'drizzle-orm'
import { uuidArray } from '@/server/identity/uuid-array'
import type { TxCtx } from '@/server/spine/ctx'

/** How many customers these records are. */
export async function countCustomers(ctx: TxCtx, recordIds: readonly string[]): Promise<number> {
  if (!recordIds.length) return 0
  const [row] = await ctx.tx.execute<{ n: number }>(sql`
    select count(distinct entity_id)::int as n from membership where record_id = any(${uuidArray(recordIds)})`)
  return row?.n ?? 0
}
