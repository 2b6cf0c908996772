import { explainEntities } from '@/model/identity/match/entities/explain-entities'
import { grainPlans } from '@/model/identity/match/grain-plans'
import { fits } from '@/server/identity/match/grain-model'
import type { TxCtx } from '@/server/spine/ctx'
import { getParameters } from './get-model'
import { loadFeatures, loadTerms } from './load-features'
import type { ModelKey } from './model-key'

export type Sides = { left: readonly string[]; right: readonly string[] }

/** What two sides weigh together, in thousandths of a bit, and the level of each comparison of the grain's plan in its order. */
export type Weighed = { weight: number; levels: number[] }

const pairsAtOnce = 2_000

/**
 * Weighs pairs of sides by one version: of each comparison the strongest that any record of the one and any of the other
 * give. Undefined where a side has no record the engine knows, and for a version whose comparisons are no longer those of the grain. Only reads; runs as the pipeline.
 */
export async function weighSides(ctx: TxCtx, key: ModelKey, pairs: readonly Sides[]): Promise<(Weighed | undefined)[]> {
  const plan = grainPlans[key.grain]
  const parameters = await getParameters(ctx, key)
  if (!fits(plan, parameters)) return pairs.map(() => undefined)
  const weighed: (Weighed | undefined)[] = []
  for (let at = 0; at < pairs.length; at += pairsAtOnce) {
    const some = pairs.slice(at, at + pairsAtOnce)
    const features = await loadFeatures(
      ctx,
      some.flatMap(({ left, right }) => [...left, ...right]),
    )
    const terms = await loadTerms(ctx, key, parameters.records, features.values())
    const known = (ids: readonly string[]) => ids.map((id) => features.get(id)).filter((one) => one !== undefined)
    for (const { left, right } of some) {
      const explained = explainEntities(plan, parameters, terms, known(left), known(right))
      weighed.push(explained ? { weight: explained.weight, levels: explained.levels } : undefined)
    }
  }
  return weighed
}
