import { sql } from 'drizzle-orm'
import { notFound } from '@/lib/errors'
import { type GoldenGrain, grains } from '@/model/grains'
import type { TxCtx } from '../spine/ctx'
import { once } from '../spine/once'

/** The present entity of any id that was ever issued in the grain, a retired one included. Not-found when the reader may not see it. */
export const resolveEntity = (ctx: TxCtx, grain: GoldenGrain, id: string): Promise<string> =>
  once(ctx, `entity ${grain} ${id}`, () => findEntity(ctx, grain, id))

async function findEntity(ctx: TxCtx, grain: GoldenGrain, id: string): Promise<string> {
  const rows = await ctx.tx.execute<{ entity_id: string }>(sql`
    select m.entity_id from membership m join ${sql.raw(`golden_${grain}`)} g on g.entity_id = m.entity_id
    where m.record_id = ${id}::uuid and m.grain = ${grain}`)
  const found = rows[0]?.entity_id
  if (!found) throw notFound(grains[grain].label)
  return found
}

/** The records an entity is made of. */
export const memberIds = (ctx: TxCtx, entityId: string): Promise<readonly string[]> =>
  once(ctx, `members ${entityId}`, () => findMembers(ctx, entityId))

async function findMembers(ctx: TxCtx, entityId: string): Promise<readonly string[]> {
  const rows = await ctx.tx.execute<{ record_id: string }>(
    sql`select record_id from membership where entity_id = ${entityId}::uuid order by number`,
  )
  return rows.map((row) => row.record_id)
}
