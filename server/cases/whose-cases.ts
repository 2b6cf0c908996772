import { type SQL, sql } from 'drizzle-orm'
import { may } from '@/model/access/permissions'
import type { Ctx } from '@/server/spine/ctx'

/**
 * Whose cases one reads: those who see the queue of duplicates see all, everybody else their own and those about numbers
 * they speak for. A condition over `q`.
 */
export function whoseCases(ctx: Ctx): SQL {
  return may(ctx.actor.role, 'review.read') ? sql`true` : sql`(${ownCases(ctx)} or q.speaks)`
}

/** Cases one reported. A condition over `q`. */
export const ownCases = (ctx: Ctx): SQL => sql`q.raised_by = ${ctx.actor.userId}::uuid`
