import { sql } from 'drizzle-orm'
import type { TxCtx } from '@/server/spine/ctx'
import { rulesInForce } from '../policy/rules-in-force'
import { NeedsSecond } from './needs-second'

/**
 * Asks the rules of review whether a merge needs a second person. `version` is that of the pair as it was seen. Answers
 * who wanted it first, for the decision's evidence, or null where one person is enough. Throws `NeedsSecond` when
 * the pair is worth enough and nobody but its author has approved this version.
 */
export async function mustHaveSecond(
  ctx: TxCtx,
  pair: { recordA: string; recordB: string; version: number },
): Promise<{ opinionId: string; askedBy: string } | null> {
  const { secondFrom } = await rulesInForce(ctx)
  if (secondFrom === null) return null
  const [worth] = await ctx.tx.execute(sql`
    select 1 from candidate_pair where grain = 'account' and value_at_stake >= ${secondFrom}
      and record_a = least(${pair.recordA}::uuid, ${pair.recordB}::uuid) and record_b = greatest(${pair.recordA}::uuid, ${pair.recordB}::uuid)`)
  if (!worth) return null
  const [opinion] = await ctx.tx.execute<{ opinion_id: string; asked_by: string }>(sql`
    select opinion_id, asked_by from second_opinion
    where record_a = least(${pair.recordA}::uuid, ${pair.recordB}::uuid) and record_b = greatest(${pair.recordA}::uuid, ${pair.recordB}::uuid)
      and pair_version = ${pair.version} and status = 'approved' and answered_by = ${ctx.actor.userId}::uuid and asked_by <> answered_by
    order by answered_at desc limit 1`)
  if (!opinion) throw new NeedsSecond()
  return { opinionId: opinion.opinion_id, askedBy: opinion.asked_by }
}
