import { sql } from 'drizzle-orm'
import { uuidArray } from '@/server/identity/uuid-array'
import type { TxCtx } from '@/server/spine/ctx'

/** Notes entities whose golden record is to be derived anew by `rebuildStale`. Runs as the pipeline. */
export async function markStale(ctx: TxCtx, entityIds: readonly string[]): Promise<void> {
  if (!entityIds.length) return
  await ctx.tx.execute(sql`
    insert into golden_stale (entity_id, since)
    select id, ${ctx.now.toISOString()}::timestamptz from unnest(${uuidArray(entityIds)}) id order by id on conflict do nothing`)
}
