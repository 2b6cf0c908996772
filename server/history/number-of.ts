import { sql } from 'drizzle-orm'
import type { TxCtx } from '@/server/spine/ctx'

/** The number of the record that founded a customer, which makes its code; 0 for an unknown id. */
export async function numberOf(ctx: TxCtx, entityId: string): Promise<number> {
  const [row] = await ctx.tx.execute<{ number: number }>(
    sql`select number from membership where record_id = ${entityId}::uuid`,
  )
  return row?.number ?? 0
}
