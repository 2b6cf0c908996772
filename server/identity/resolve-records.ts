import type { TxCtx } from '@/server/spine/ctx'
import { markStale } from '@/server/golden/mark-stale'
import { rebuildGolden } from '@/server/golden/rebuild-golden'
import { findCandidates } from './find-candidates'
import { lockIdentity } from './lock-identity'
import { matchedBefore } from './match/matched-before'
import { wereMatched } from './match/were-matched'
import { writeMatchRecords } from './match/write-match-records'
import { moveGrains } from './move-grains'
import { entitiesOf } from './match/entities-of'
import { numberRecords } from './number-records'
import { recomputeClusters } from './recompute-clusters'
import { writeEdges } from './write-edges'

/**
 * Up to so many records of a load of many lots are matched at once, if others have been before; more are left to the run
 * over all that follows a load, which reads and keys new ones all together.
 */
const fewRecords = 500

/**
 * Finds out whom these records belong to, after they came or changed: numbers new ones, writes deterministic edges,
 * recomputes the clusters they touch, rebuilds the golden records of all entities that may differ and looks for others
 * that may be the same customer. Runs as the pipeline inside the caller's transaction; parallel callers wait for each
 * other. Running it again changes nothing.
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
  const left = await moveGrains(ctx, recordIds)
  const linked = await writeEdges(ctx, recordIds)
  const { entityIds } = await recomputeClusters(ctx, [...new Set([...recordIds, ...left, ...linked])], 'edges')
  const few = golden === 'now' || (recordIds.length <= fewRecords && (await wereMatched(ctx)))
  const rematched = await writeMatchRecords(ctx, few ? recordIds : await matchedBefore(ctx, recordIds))
  await (golden === 'now' ? rebuildGolden(ctx, entityIds) : markStale(ctx, entityIds))
  if (few) await findCandidates(ctx, { entityIds: [...new Set([...entityIds, ...(await entitiesOf(ctx, rematched))])] })
  return { entityIds }
}
