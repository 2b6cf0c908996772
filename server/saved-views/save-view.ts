import { sql } from 'drizzle-orm'
import { z } from 'zod'
import { v4 } from '@/lib/uuid4'
import { command } from '@/server/spine/command'
import { checkQuery } from './check-query'
import { surfaceInput, viewName } from './view-input'

/**
 * Keeps a list with its filters, order and columns under a name, for oneself or for everybody. A view of one's own with
 * the same name is kept anew. Throws bad-input for a query that the list itself would refuse this person.
 */
export const saveView = command({
  name: 'saveView',
  permission: 'view.save',
  input: z.object({
    surface: surfaceInput,
    name: viewName,
    query: z.string().max(2_000).default(''),
    shared: z.boolean().default(false),
  }),
  async run(ctx, { surface, name, query, shared }) {
    const kept = checkQuery(ctx, surface, query)
    const owner = sql`${ctx.actor.userId}::uuid`
    const now = sql`${ctx.now.toISOString()}::timestamptz`
    const [known] = await ctx.tx.execute<{ id: string }>(sql`
      update saved_view set query = ${kept}, shared = ${shared}, saved_at = ${now}
      where view_id = (select view_id from saved_view where owner_id = ${owner} and surface = ${surface} and name = ${name}
        and removed_at is null order by view_id limit 1) returning view_id as id`)
    const viewId = known?.id ?? v4()
    if (!known)
      await ctx.tx.execute(sql`
        insert into saved_view (view_id, surface, name, query, owner_id, shared, saved_at)
        values (${viewId}::uuid, ${surface}, ${name}, ${kept}, ${owner}, ${shared}, ${now})`)
    return { result: { viewId, replaced: Boolean(known) }, audit: { viewId, surface, shared } }
  },
})
