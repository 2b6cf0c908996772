import { type SQL, sql } from 'drizzle-orm'
import { notFound } from '@/lib/errors'
import type { TxCtx } from '@/server/spine/ctx'

/** Changes a view of the actor's own. Throws not-found for one that is removed or somebody else's, shared or not. */
export async function changeOwnView(ctx: TxCtx, viewId: string, set: SQL): Promise<void> {
  const changed = await ctx.tx.execute(sql`
    update saved_view set ${set} where view_id = ${viewId}::uuid and owner_id = ${ctx.actor.userId}::uuid and removed_at is null
    returning view_id`)
  if (!changed.length) throw notFound('The view')
}
