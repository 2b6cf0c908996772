import { sql } from 'drizzle-orm'
import { z } from 'zod'
import { query } from '@/server/spine/query'

/** A pair that somebody else has before them; `until` is an ISO moment. */
export type HeldPair = { recordA: string; recordB: string; name: string; until: string }

/** What other people have before them now. */
export const heldByOthers = query({
  name: 'heldByOthers',
  permission: 'review.read',
  input: z.object({}),
  async run(ctx): Promise<HeldPair[]> {
    const rows = await ctx.tx.execute<HeldPair>(sql`
      select l.record_a as "recordA", l.record_b as "recordB", coalesce(u.name, 'Somebody') as name,
        to_char(l.until at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS"Z"') as until
      from pair_lease l left join app_user u on u.user_id = l.user_id
      where l.until > ${ctx.now.toISOString()}::timestamptz and l.user_id <> ${ctx.actor.userId}::uuid order by 1, 2 limit 500`)
    return [...rows]
  },
})
