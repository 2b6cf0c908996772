import { sql } from 'drizzle-orm'
import { uuidArray } from '@/server/identity/uuid-array'
import { raiseRecall } from '@/server/recall/raise-recall'
import type { Parting } from '@/server/review/undo/find-partings'
import { raiseSorting } from '@/server/sorting/raise-sorting'
import { asPipeline } from '@/server/spine/as-pipeline'
import type { TxCtx } from '@/server/spine/ctx'
import type { Cluster } from './load-cluster'
import type { Part } from './part-records'

/**
 * What used the customer while its parts were wrongly one is called back, and what persons attached to the whole is put up
 * for sorting, as after the undoing of a merge. Returns how many of each.
 */
export function callBack(
  ctx: TxCtx,
  cluster: Cluster,
  { edgeId, parts, reason }: { edgeId: string; parts: readonly Part[]; reason: string | null },
): Promise<{ uses: number; sorting: number }> {
  return asPipeline(ctx, async () => {
    const partings: Parting[] = []
    for (const part of parts) {
      if (part.entityId === cluster.entityId) continue
      const from = await togetherSince(ctx, cluster, part)
      const span = { entityId: cluster.entityId, from, until: ctx.now.toISOString() }
      const { grain, entityId } = cluster
      partings.push({ edgeId, grain, entityId, partedId: part.entityId, spans: [span] })
    }
    return { uses: await raiseRecall(ctx, partings, reason), sorting: await raiseSorting(ctx, partings) }
  })
}

/** When the first of a part's records came to the customer it is parted from. */
async function togetherSince(ctx: TxCtx, { entityId }: Cluster, part: Part): Promise<string> {
  const [row] = await ctx.tx.execute<{ since: string }>(sql`
    select coalesce(
      (select min(h.at) from membership_history h where h.record_id = any(${uuidArray(part.recordIds)}) and h.to_entity_id = ${entityId}::uuid),
      (select min(s.first_arrived_at) from source_record s where s.record_id = any(${uuidArray(part.recordIds)})))::text as since`)
  return row?.since ?? ctx.now.toISOString()
}
