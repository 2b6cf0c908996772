import { sql } from 'drizzle-orm'
import type { TxCtx } from '@/server/spine/ctx'
import type { Blast } from './blast'
import { compareMoments } from './compare-moments'
import { listsAsked } from './lists-asked'
import { momentOf } from './moment-of'
import { movedFacts } from './moved-facts'
import { movedIds, movedTickets, usesOf } from './moved-things'
import { scopeOf } from './scope-of'

/**
 * What a change of who is who does to the customers around it, by looking, changing and looking again in the
 * transaction of `ctx`. `around` names every customer the change names, by any id it ever had or by a record of it; all
 * that edges reach from there is taken in as well. Reads as the actor, so it shows nobody what they may not see.
 */
export async function blastOf(ctx: TxCtx, around: readonly string[], change: () => Promise<unknown>): Promise<Blast> {
  const scope = await scopeOf(ctx, around)
  const lists = await listsAsked(ctx)
  const before = await momentOf(ctx, scope, lists)
  await change()
  const after = await momentOf(ctx, scope, lists)
  const moves = scope.recordIds.flatMap((recordId) => {
    const [from, to] = [before.holder.get(recordId), after.holder.get(recordId)]
    return from && to && from !== to ? [{ recordId, from, to }] : []
  })
  const compared = compareMoments(before, after, lists, moves)
  const touched = new Set(compared.customers.map((one) => one.entityId))
  const holders = [before.holder, after.holder]
  const heldByTouched = (id: string) => holders.some((holder) => touched.has(holder.get(id) ?? id))
  return {
    ...compared,
    facts: await movedFacts(ctx, moves),
    tickets: await movedTickets(ctx, moves),
    ids: await movedIds(ctx, moves),
    uses: await usesOf(ctx, [...scope.recordIds, ...scope.linkedIds].filter(heldByTouched)),
    told: moves.length ? await readersOfOutbox(ctx) : 0,
  }
}

async function readersOfOutbox(ctx: TxCtx): Promise<number> {
  const [row] = await ctx.tx.execute<{ count: number }>(sql`select count(*)::int as count from outbox_reader`)
  return row?.count ?? 0
}
