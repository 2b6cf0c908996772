import { sql } from 'drizzle-orm'
import { z } from 'zod'
import { stale } from '@/lib/errors'
import { command } from '@/server/spine/command'

/** Ends an appointment. What the person has confirmed stays their word of that day. Throws `stale` when it has ended already or never was. */
export const endReviewer = command({
  name: 'endReviewer',
  permission: 'metric.appoint',
  input: z.object({ reviewerId: z.uuid() }),
  async run(ctx, { reviewerId }) {
    const [row] = await ctx.tx.execute<{ department: string; user_id: string }>(sql`
      update metric_reviewer set ended_by = ${ctx.actor.userId}::uuid, ended_at = ${ctx.now.toISOString()}::timestamptz
      where reviewer_id = ${reviewerId}::uuid and ended_at is null returning department, user_id`)
    if (!row) throw stale('This appointment has ended already.')
    return { result: {}, audit: { reviewerId, department: row.department, userId: row.user_id } }
  },
})
