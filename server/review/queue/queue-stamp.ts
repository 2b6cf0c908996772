import { sql } from 'drizzle-orm'
import { z } from 'zod'
import { query } from '@/server/spine/query'

/** A short text that changes whenever somebody changes the queue: decides, finds, assigns, asks, takes pairs before them. Cheap enough to ask every second. */
export const queueStamp = query({
  name: 'queueStamp',
  permission: 'review.read',
  input: z.object({}),
  run: async (ctx): Promise<string> => {
    const [row] = await ctx.tx.execute<{ stamp: string }>(sql`
      select concat_ws('.',
        (select count(*) || '-' || coalesce(sum(version), 0) from candidate_pair where status in ('open', 'later')),
        (select count(*) || '-' || coalesce(sum(hashtext(user_id || record_a::text || record_b)), 0) from pair_lease
          where until > ${ctx.now.toISOString()}::timestamptz and user_id <> ${ctx.actor.userId}::uuid),
        (select coalesce(extract(epoch from max(at)), 0)::bigint || '-' || count(*) from pair_assignment),
        (select count(*) from second_opinion where status = 'waiting'),
        (select count(*) from review_batch where status = 'sampling'),
        (select coalesce(max(version), 0) from review_policy)) as stamp`)
    return row?.stamp ?? ''
  },
})
