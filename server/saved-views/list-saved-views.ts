import { sql } from 'drizzle-orm'
import { z } from 'zod'
import { KithError } from '@/lib/errors'
import type { ViewSurface } from '@/model/filters/view-surfaces'
import type { TxCtx } from '@/server/spine/ctx'
import { query } from '@/server/spine/query'
import { checkQuery } from './check-query'
import { surfaceInput } from './view-input'

/** A kept list. `refusal` says why this reader cannot open it: it rests on what they may not see. */
export type SavedView = {
  viewId: string
  name: string
  query: string
  shared: boolean
  own: boolean
  owner: string
  refusal: string | null
}

/** The lists kept for a surface: one's own first, then those others share, by name. At most 200. */
export const listSavedViews = query({
  name: 'listSavedViews',
  permission: 'view.save',
  input: z.object({ surface: surfaceInput }),
  async run(ctx, { surface }): Promise<SavedView[]> {
    const own = sql`v.owner_id = ${ctx.actor.userId}::uuid`
    const rows = await ctx.tx.execute<Omit<SavedView, 'refusal'>>(sql`
      select v.view_id as "viewId", v.name, v.query, v.shared, ${own} as own, u.name as owner
      from saved_view v join app_user u on u.user_id = v.owner_id
      where v.surface = ${surface} and v.removed_at is null and (${own} or v.shared)
      order by own desc, lower(v.name), v.view_id limit 200`)
    return rows.map((row) => {
      const refusal = row.own ? null : refusalOf(ctx, surface, row.query)
      // What may not be asked is not told either.
      return { ...row, query: refusal === null ? row.query : '', refusal }
    })
  },
})

function refusalOf(ctx: TxCtx, surface: ViewSurface, text: string): string | null {
  try {
    checkQuery(ctx, surface, text)
    return null
  } catch (error) {
    if (error instanceof KithError && error.kind === 'bad-input') return error.message
    throw error
  }
}
