import { sql } from 'drizzle-orm'
import { builtInLists } from '@/model/filters/built-in-lists'
import { type GoldenGrain, goldenGrains, grains } from '@/model/grains'
import type { TxCtx } from '@/server/spine/ctx'
import type { BlastList } from './blast'

/** The lists a change may move customers in or out of: those the product leads to, the shared views, and the actor's own. */
export async function listsAsked(ctx: TxCtx): Promise<BlastList[]> {
  const saved = await ctx.tx.execute<{
    view_id: string
    surface: string
    name: string
    query: string
    own: boolean
  }>(sql`
    select view_id, surface, name, query, owner_id is not distinct from ${ctx.actor.userId}::uuid as own from saved_view
    where removed_at is null and (shared or owner_id = ${ctx.actor.userId}::uuid) order by name, view_id`)
  return [
    ...builtInLists.map((list) => ({ ...list, of: 'everybody' as const })),
    ...saved.flatMap(({ view_id, surface, name, query, own }) => {
      const grain = grainOf(surface)
      return grain ? [{ key: view_id, name, grain, query, of: own ? ('own' as const) : ('shared' as const) }] : []
    }),
  ]
}

/** A saved view names its list as the address does; null for views of something else than customers. */
const grainOf = (surface: string): GoldenGrain | undefined =>
  goldenGrains.find((grain) => grains[grain].plural.toLowerCase() === surface)
