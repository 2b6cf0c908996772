import { sql } from 'drizzle-orm'
import type { TxCtx } from '@/server/spine/ctx'

/** A pair as it stood before a merge closed it. */
export type ClosedPair = { a: string; b: string; status: string }

/** Closes the waiting pairs of an entity that is about to retire. Returns them as they were, so that an undo can put them back. */
export async function closePairs(ctx: TxCtx, entityId: string): Promise<ClosedPair[]> {
  const pairs = await ctx.tx.execute<ClosedPair>(sql`
    select record_a as a, record_b as b, status from candidate_pair
    where (record_a = ${entityId}::uuid or record_b = ${entityId}::uuid) and status in ('open', 'later') order by 1, 2 for update`)
  for (const { a, b } of pairs) await setStatus(ctx, a, b, 'gone')
  return [...pairs]
}

/** Puts pairs back that a merge had closed, unless they were found or decided anew since. */
export async function reopenPairs(ctx: TxCtx, pairs: readonly ClosedPair[]): Promise<void> {
  for (const { a, b, status } of pairs) await setStatus(ctx, a, b, status, 'gone')
}

async function setStatus(ctx: TxCtx, a: string, b: string, status: string, only?: string): Promise<void> {
  await ctx.tx.execute(sql`
    update candidate_pair set status = ${status}, version = version + 1
    where record_a = ${a}::uuid and record_b = ${b}::uuid ${only ? sql`and status = ${only}` : sql``}`)
}
