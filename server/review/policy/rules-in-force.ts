import { sql } from 'drizzle-orm'
import { defaultPolicy, type ReviewRules } from '@/model/identity/review/default-policy'
import type { TxCtx } from '@/server/spine/ctx'

/** The rules of review in force, with their version; version 0 are the model's own. */
export async function rulesInForce(ctx: TxCtx): Promise<ReviewRules & { version: number }> {
  const [row] = await ctx.tx.execute<{
    version: number
    second: string | null
    deadlines: ReviewRules['deadlines']
  }>(sql`
    select version, second_from as second, deadlines from review_policy order by version desc limit 1`)
  if (!row) return { version: 0, ...defaultPolicy }
  return {
    version: row.version,
    secondFrom: row.second === null ? null : Number(row.second),
    deadlines: row.deadlines,
  }
}
