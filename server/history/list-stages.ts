import { sql } from 'drizzle-orm'
import { type StageSpan, stageSpans } from '@/model/lifecycle/stage-spans'
import { asIso } from '@/server/customers/as-iso'
import { customerInput } from '@/server/profile/customer-input'
import { mustKnow } from '@/server/profile/guard/must-know'
import { resolveEntity } from '@/server/profile/resolve-entity'
import { query } from '@/server/spine/query'

/** A stage an account moved to: who moved it, and why. */
export type StageTold = { factId: string; stage: string; reason: string | null; changedBy: string | null; at: string }

/** The stages of a customer's life, newest first, each with how long it lasted and whether the model allows the move. At most 500. */
export const listStages = query({
  name: 'listStages',
  permission: 'customer.read',
  input: customerInput,
  run: async (ctx, { grain, id }): Promise<StageSpan<StageTold>[]> => {
    const entityId = await resolveEntity(ctx, grain, id)
    await mustKnow(ctx, grain, entityId)
    const rows = await ctx.tx.execute<StageTold>(sql`
      select c.fact_id as "factId", c.stage, c.reason, c.changed_by as "changedBy", c.at from stage_change c
      join membership m using (record_id) where m.entity_id = ${entityId}::uuid order by c.at desc, c.fact_id desc limit 500`)
    const told = rows.map((row) => ({ ...row, at: asIso(row.at) })).toReversed()
    return stageSpans(told, ctx.now.toISOString()).toReversed()
  },
})
