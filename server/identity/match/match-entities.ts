import type { GoldenGrain } from '@/model/grains'
import type { TxCtx } from '@/server/spine/ctx'
import { askingLine } from './asking-line'
import { modelOf } from './grain-model'
import { nearEntities } from './near-entities'
import { settlePairs } from './settle-pairs'

/**
 * Brings the queue in line around these entities, vanished ones too: finds who shares a blocking key with them, weighs
 * them in SQL and writes what differs. The same as a run over all records would say of them. Needs the identity lock; runs
 * as the pipeline. Returns how many pairs of the grain are open.
 */
export async function matchEntities(ctx: TxCtx, grain: GoldenGrain, entityIds: readonly string[]): Promise<number> {
  const model = await modelOf(ctx, grain)
  const { confidence, least } = await askingLine(ctx, grain)
  const pairs = await nearEntities(ctx, model, entityIds, least)
  return settlePairs(ctx, model, confidence, pairs, new Set(entityIds))
}
