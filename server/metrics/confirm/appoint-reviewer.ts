import { sql } from 'drizzle-orm'
import { z } from 'zod'
import { badInput, stale } from '@/lib/errors'
import { v4 } from '@/lib/uuid4'
import { may } from '@/model/access/permissions'
import type { Role } from '@/model/access/roles'
import { departmentKeys, departments } from '@/model/metrics/departments'
import { command } from '@/server/spine/command'

/** Lets a person speak for a department when definitions are confirmed. Throws `stale` when they already do, `bad-input` for somebody who may not sign in or whose role confirms nothing. */
export const appointReviewer = command({
  name: 'appointReviewer',
  permission: 'metric.appoint',
  input: z.object({ department: z.enum(departmentKeys), userId: z.uuid() }),
  async run(ctx, { department, userId }) {
    const [person] = await ctx.tx.execute<{ name: string; role: Role }>(
      sql`select name, role from app_user where user_id = ${userId}::uuid and disabled_at is null`,
    )
    if (!person) throw badInput('This person cannot sign in.', { userId: 'Choose somebody who may sign in.' })
    if (!may(person.role, 'metric.confirm'))
      throw badInput(`${person.name} may not confirm definitions.`, {
        userId: 'Their role does not confirm definitions.',
      })
    const reviewerId = v4()
    const written = await ctx.tx.execute(sql`
      insert into metric_reviewer (reviewer_id, department, user_id, appointed_by, appointed_at)
      values (${reviewerId}::uuid, ${department}, ${userId}::uuid, ${ctx.actor.userId}::uuid, ${ctx.now.toISOString()}::timestamptz)
      on conflict (department, user_id) where ended_at is null do nothing returning reviewer_id`)
    if (!written.length) throw stale(`${person.name} already speaks for ${departments[department]}.`)
    return { result: { reviewerId }, audit: { reviewerId, department, userId } }
  },
})
