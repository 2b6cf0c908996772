import { type GoldenGrain, goldenGrains } from '@/model/grains'
import { asPipeline } from '@/server/spine/as-pipeline'
import type { TxCtx } from '@/server/spine/ctx'
import { lockIdentity } from './lock-identity'
import { grainsOf } from './match/entities-of'
import { matchEntities } from './match/match-entities'
import { matchGrain } from './match/match-grain'

/**
 * Looks for entities that may be one customer and fills the review queue: look-alikes by the grain's model; joins that a
 * rule would make but a strong identifier forbids (`clash`); identifiers that too many share (`shared`). Pairs a person
 * decided are left alone; open pairs whose evidence vanished are marked gone. With `entityIds` only pairs with one of
 * them are looked for, through their blocking keys, with the same outcome. Runs as the pipeline; again, it changes nothing.
 */
export function findCandidates(
  ctx: TxCtx,
  options: { grain?: GoldenGrain; entityIds?: readonly string[] } = {},
): Promise<{ open: number }> {
  return asPipeline(ctx, async () => {
    await lockIdentity(ctx)
    const { entityIds } = options
    const concerned = entityIds ? await grainsOf(ctx, entityIds) : new Set(goldenGrains)
    let open = 0
    for (const grain of goldenGrains)
      if (concerned.has(grain) && (!options.grain || options.grain === grain))
        open += entityIds ? await matchEntities(ctx, grain, entityIds) : await matchGrain(ctx, grain)
    return { open }
  })
}
