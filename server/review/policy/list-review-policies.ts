import { sql } from 'drizzle-orm'
import { z } from 'zod'
import type { ReviewRules } from '@/model/identity/review/default-policy'
import { query } from '@/server/spine/query'
import { rulesInForce } from './rules-in-force'

/** A version of the rules, with who wrote it, when (ISO) and why. */
export type ReviewPolicy = ReviewRules & { version: number; reason: string; changedBy: string; changedAt: string }

/** The rules of review in force (version 0: the model's own), and every version written, newest first. */
export const listReviewPolicies = query({
  name: 'listReviewPolicies',
  permission: 'review.read',
  input: z.object({}),
  async run(ctx): Promise<{ now: ReviewRules & { version: number }; versions: ReviewPolicy[] }> {
    const rows = await ctx.tx.execute<Omit<ReviewPolicy, 'secondFrom'> & { second: string | null }>(sql`
      select p.version, p.second_from as second, p.deadlines, p.reason, coalesce(u.name, 'Somebody') as "changedBy",
        to_char(p.changed_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS"Z"') as "changedAt"
      from review_policy p left join app_user u on u.user_id = p.changed_by order by p.version desc limit 100`)
    const versions = rows.map(({ second, ...row }) => ({ ...row, secondFrom: second === null ? null : Number(second) }))
    return { now: await rulesInForce(ctx), versions }
  },
})
