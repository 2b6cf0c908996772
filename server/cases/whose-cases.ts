import { type SQL, sql } from 'drizzle-orm'
import { may } from '@/model/access/permissions'
import type { Ctx } from '@/server/spine/ctx'

/** Whose cases one reads: those who see the queue of duplicates see all, everybody else their own. A condition over `q`. */
export function whoseCases(ctx: Ctx): SQL {
  return may(ctx.actor.role, 'review.read') ? sql`true` : sql`q.raised_by = ${ctx.actor.userId}::uuid`
}
