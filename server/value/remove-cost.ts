import { sql } from 'drizzle-orm'
import { z } from 'zod'
import { stale } from '@/lib/errors'
import { command } from '@/server/spine/command'

/** Takes a cost out of the ledger; it stays readable as removed. Throws `stale` when somebody was first or it is not there. */
export const removeCost = command({
  name: 'removeCost',
  permission: 'value.cost',
  input: z.object({ costId: z.uuid() }),
  async run(ctx, { costId }) {
    const rows = await ctx.tx.execute(sql`
      update value_cost set removed_by = ${ctx.actor.userId}::uuid, removed_at = ${ctx.now.toISOString()}::timestamptz
      where cost_id = ${costId}::uuid and removed_at is null returning cost_id`)
    if (rows.length === 0) throw stale('That cost is not in the ledger any more.')
    return { result: { costId }, audit: { costId } }
  },
})
