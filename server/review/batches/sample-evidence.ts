import { badInput } from '@/lib/errors'
import { explainEntities } from '@/model/identity/match/entities/explain-entities'
import { type WaterfallStep, waterfall } from '@/model/identity/match/entities/waterfall'
import type { Features } from '@/model/identity/match/feature'
import { modelOf } from '@/server/identity/match/grain-model'
import { confidenceOf } from '@/server/identity/models/confidence-of'
import { loadFeatures, loadTerms } from '@/server/identity/models/load-features'
import type { TxCtx } from '@/server/spine/ctx'
import type { BatchRow } from './batch-row'
import type { SampleSides } from './sample-sides'

/** What the model in force holds of two sides. Weight in bits, `share` the probability that they are one. */
export type SampleEvidence = { weight: number; share: number; steps: WaterfallStep[] }

/**
 * Weighs the two sides of each pair in the same way, whether they wait in the queue or their answer is known, so that
 * neither can be told from the other. Throws `bad-input` for a batch that is judged blind.
 */
export async function sampleEvidence(
  ctx: TxCtx,
  { grain, blind }: BatchRow,
  pairs: readonly SampleSides[],
): Promise<(SampleEvidence | null)[]> {
  if (blind) throw badInput('This batch is judged blind.')
  const model = await modelOf(ctx, grain)
  const ids = ({ left, right }: SampleSides) => [left, right].map((side) => side.records.map((one) => one.recordId))
  const features = await loadFeatures(
    ctx,
    pairs.flatMap((pair) => ids(pair).flat()),
  )
  const terms = await loadTerms(ctx, model, model.parameters.records, features.values())
  const confidence = await confidenceOf(ctx, grain)
  const known = (of: readonly string[] = []) =>
    of.map((id) => features.get(id)).filter((one): one is Features => Boolean(one))
  return pairs.map((pair) => {
    const [left, right] = ids(pair)
    const explained = explainEntities(model.plan, model.parameters, terms, known(left), known(right))
    if (!explained) return null
    const { probability } = confidence(explained.weight)
    return { weight: explained.weight / 1000, share: probability, steps: waterfall(explained) }
  })
}
