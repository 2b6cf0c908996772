import { sql } from 'drizzle-orm'
import { z } from 'zod'
import { roleKeys } from '@/model/access/roles'
import { may } from '@/model/access/permissions'
import { query } from '@/server/spine/query'

/** Somebody who may decide pairs, and how many wait for them by name. */
export type Decider = { userId: string; name: string; waiting: number }

/** People who may decide duplicates. */
export const listDeciders = query({
  name: 'listDeciders',
  permission: 'review.read',
  input: z.object({}),
  async run(ctx): Promise<Decider[]> {
    const deciding = roleKeys.filter((role) => may(role, 'review.decide'))
    const rows = await ctx.tx.execute<Decider>(sql`
      select u.user_id as "userId", u.name, (select count(*)::int from pair_assignment s join candidate_pair c using (record_a, record_b)
        where s.assigned_to = u.user_id and c.status in ('open', 'later')) as waiting
      from app_user u where u.disabled_at is null and u.role in (${sql.join(
        deciding.map((role) => sql`${role}`),
        sql`, `,
      )}) order by u.name, u.user_id limit 200`)
    return [...rows]
  },
})
