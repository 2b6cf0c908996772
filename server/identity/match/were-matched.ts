import { sql } from 'drizzle-orm'
import type { TxCtx } from '@/server/spine/ctx'

/** Whether the records of any grain were ever matched all together. Until then a new one has nobody to be compared with. */
export async function wereMatched(ctx: TxCtx): Promise<boolean> {
  const [row] = await ctx.tx.execute<{ ran: boolean }>(
    sql`select exists (select from match_state where ran_at is not null) as ran`,
  )
  return row?.ran ?? false
}
