import { sql } from 'drizzle-orm'
import type { TxCtx } from '@/server/spine/ctx'

/** Somebody who speaks, or spoke, for a department. Moments are ISO 8601. */
export type Reviewer = {
  reviewerId: string
  department: string
  userId: string
  name: string
  /** May not sign in any more. */
  shutOut: boolean
  appointedBy: string
  appointedAt: string
  endedBy: string | null
  endedAt: string | null
}

/** Everybody ever appointed, those who speak now first. */
export async function readReviewers(ctx: TxCtx): Promise<Reviewer[]> {
  const rows = await ctx.tx.execute<Reviewer>(sql`
    select r.reviewer_id as "reviewerId", r.department, r.user_id as "userId", u.name, u.disabled_at is not null as "shutOut",
      a.name as "appointedBy", to_json(r.appointed_at)#>>'{}' as "appointedAt", e.name as "endedBy", to_json(r.ended_at)#>>'{}' as "endedAt"
    from metric_reviewer r join app_user u using (user_id) join app_user a on a.user_id = r.appointed_by left join app_user e on e.user_id = r.ended_by
    order by r.ended_at desc nulls first, r.department, u.name`)
  return [...rows]
}
