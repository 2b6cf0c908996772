import { sql } from 'drizzle-orm'
import { z } from 'zod'
import { query } from '@/server/spine/query'

/** Everybody who ever decided anything, by name. */
export const listReviewers = query({
  name: 'listReviewers',
  permission: 'record.read',
  input: z.object({}),
  run: (ctx): Promise<{ userId: string; name: string }[]> =>
    ctx.tx.execute(sql`
      select u.user_id as "userId", u.name from app_user u
      where exists (select 1 from identity_edge e where e.decided_by = u.user_id and e.origin = 'person')
        or exists (select 1 from household_suggestion h where h.decided_by = u.user_id) order by 2, 1 limit 200`),
})
