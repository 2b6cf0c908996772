import { sql } from 'drizzle-orm'
import { z } from 'zod'
import type { Role } from '@/model/access/roles'
import { query } from '@/server/spine/query'

export type Assignee = { userId: string; name: string; role: Role }

/** People a finding can be given to: everybody who may sign in. */
export const listAssignees = query({
  name: 'listAssignees',
  permission: 'quality.read',
  input: z.object({}),
  run: async (ctx): Promise<Assignee[]> => {
    const rows = await ctx.tx.execute<Assignee>(
      sql`select user_id as "userId", name, role from app_user where disabled_at is null order by name, user_id limit 500`,
    )
    return [...rows]
  },
})
