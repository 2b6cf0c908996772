import { sql } from 'drizzle-orm'
import { refused } from '@/lib/errors'
import { type Department, departments } from '@/model/metrics/departments'
import type { TxCtx } from '@/server/spine/ctx'

/** Why somebody without an appointment may not confirm. */
export const notAppointed = (department: Department): string =>
  `You do not speak for ${departments[department]}. An admin says who does.`

/** Refuses unless the actor is appointed for the department. */
export async function mustSpeakFor(ctx: TxCtx, department: Department): Promise<void> {
  const found = await ctx.tx.execute(
    sql`select 1 from metric_reviewer where department = ${department} and user_id = ${ctx.actor.userId}::uuid and ended_at is null`,
  )
  if (!found.length) throw refused(notAppointed(department))
}
