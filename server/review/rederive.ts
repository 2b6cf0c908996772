import { refreshMetrics } from '@/server/metrics/refresh-metrics'
import { rebuildGolden } from '@/server/golden/rebuild-golden'
import { type MoveCause, recomputeClusters } from '@/server/identity/recompute-clusters'
import { asPipeline } from '@/server/spine/as-pipeline'
import type { TxCtx } from '@/server/spine/ctx'
import { enqueue } from '@/server/spine/enqueue'

/**
 * Derives everything that follows from a changed decision about these records, in the same transaction: clusters,
 * golden records, metrics. `settle` runs when the clusters stand and before confidence is worked out. New look-alikes are searched for afterwards by a job. Returns the entities concerned.
 */
export async function rederive(
  ctx: TxCtx,
  recordIds: readonly string[],
  cause: MoveCause,
  settle: () => Promise<void> = async () => {},
): Promise<string[]> {
  const entityIds = await asPipeline(ctx, async () => {
    const { entityIds: moved } = await recomputeClusters(ctx, recordIds, cause)
    const touched = [...new Set([...moved, ...recordIds])]
    await settle()
    await rebuildGolden(ctx, touched)
    await refreshMetrics(ctx, { entityIds: touched })
    return touched
  })
  await enqueue(ctx, 'find-candidates', { entityIds }, null)
  return entityIds
}
