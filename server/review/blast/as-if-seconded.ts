import { sql } from 'drizzle-orm'
import { v4 } from '@/lib/uuid4'
import type { TxCtx } from '@/server/spine/ctx'
import { rulesInForce } from '../policy/rules-in-force'

/**
 * Inside a rehearsal: somebody else wants the merge and the actor has approved it, so that a pair which needs two people
 * shows what it would do before either of them decides. Never to be called where anything is kept.
 */
export async function asIfSeconded(
  ctx: TxCtx,
  { recordA, recordB, version }: { recordA: string; recordB: string; version: number },
): Promise<void> {
  const { secondFrom } = await rulesInForce(ctx)
  if (secondFrom === null) return
  await ctx.tx.execute(sql`
    insert into second_opinion (opinion_id, record_a, record_b, pair_version, overrides, value_at_stake, asked_by, asked_at, status, answered_by, answered_at)
    values (${v4()}::uuid, least(${recordA}::uuid, ${recordB}::uuid), greatest(${recordA}::uuid, ${recordB}::uuid), ${version}, '[]'::jsonb, 0,
      ${v4()}::uuid, ${ctx.now.toISOString()}::timestamptz, 'approved', ${ctx.actor.userId}::uuid, ${ctx.now.toISOString()}::timestamptz)`)
}
