import { sql } from 'drizzle-orm'
import { z } from 'zod'
import { may } from '@/model/access/permissions'
import type { Role } from '@/model/access/roles'
import { query } from '@/server/spine/query'
import { type Reviewer, readReviewers } from './read-reviewers'

/** Who speaks for each department, who did, and who could be appointed: people who may sign in and confirm. */
export const listReviewers = query({
  name: 'listReviewers',
  permission: 'metric.read',
  input: z.object({}),
  run: async (ctx): Promise<{ reviewers: Reviewer[]; people: { userId: string; name: string; role: Role }[] }> => {
    const people = await ctx.tx.execute<{ userId: string; name: string; role: Role }>(
      sql`select user_id as "userId", name, role from app_user where disabled_at is null order by name, user_id`,
    )
    return {
      reviewers: await readReviewers(ctx),
      people: people.filter((one) => may(one.role, 'metric.confirm')),
    }
  },
})
