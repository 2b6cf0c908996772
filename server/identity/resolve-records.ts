import type { TxCtx } from '@/server/spine/ctx'
import { markStale } from '@/server/golden/mark-stale'
import { rebuildGolden } from '@/server/golden/rebuild-golden'
import { lockIdentity } from './lock-identity'
import { numberRecords } from './number-records'
import { recomputeClusters } from './recompute-clusters'
import { writeEdges } from './write-edges'

/**
 * Finds out whom these records belong to, after they came or changed: numbers new ones, writes deterministic edges,
 * recomputes the clusters they touch and rebuilds the golden records of all entities that may differ. Runs as the
 * pipeline inside the caller's transaction; parallel callers wait for each other. Running it again changes nothing.
 * With `golden: 'later'` the golden records are only noted as stale: a load of many lots rebuilds each once, at its end.
 */
export async function resolveRecords(
  ctx: TxCtx,
  recordIds: readonly string[],
  golden: 'now' | 'later' = 'now',
): Promise<{ entityIds: string[] }> {
  if (!recordIds.length) return { entityIds: [] }
  await lockIdentity(ctx)
  await numberRecords(ctx, recordIds)
  const linked = await writeEdges(ctx, recordIds)
  const { entityIds } = await recomputeClusters(ctx, [...new Set([...recordIds, ...linked])], 'edges')
  await (golden === 'now' ? rebuildGolden(ctx, entityIds) : markStale(ctx, entityIds))
  return { entityIds }
}
