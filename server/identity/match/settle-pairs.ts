import { systemLabel } from '@/model/source-systems'
import { bandOf } from '@/model/identity/match/entities/band-of'
import { contradicts } from '@/model/identity/match/entities/contradicts'
import { waterfall } from '@/model/identity/match/entities/waterfall'
import { decidedPairs, refusedJoins } from '@/server/identity/decided-pairs'
import type { PairConfidence } from '@/server/identity/models/confidence-of'
import { type FoundPair, writeCandidates } from '@/server/identity/write-candidates'
import { sharedJoins } from '@/server/identity/shared-joins'
import type { TxCtx } from '@/server/spine/ctx'
import { changedSince } from './changed-since'
import { changedWhileLater, putOffPairs } from './put-off-pairs'
import { explainPairs } from './explain-pairs'
import type { GrainModel } from './grain-model'
import type { WeighedPair } from './near-entities'
import { settleRelations } from './settle-relations'
import { systemsOfBoth } from './systems-of-both'

/** A pair to be explained, and the rule that would join it but was stopped, where there is one. */
type Asked = { a: string; b: string; stopped?: { reason: 'clash' | 'shared'; label: string } }

/**
 * Takes what was found of a grain, or of the entities `touching`, to the queue: adds the joins that a guard refused, names
 * those by an identifier that too many share, leaves out who are near relations and what a person decided unless the evidence has changed since, explains each pair and gives it its band. Returns how many pairs of the grain are open.
 */
export async function settlePairs(
  ctx: TxCtx,
  model: GrainModel,
  confidence: (weight: number) => PairConfidence,
  pairs: readonly WeighedPair[],
  touching: ReadonlySet<string> | null,
): Promise<number> {
  const { grain } = model
  const refused = await refusedJoins(ctx, grain, touching)
  const decided = await decidedPairs(ctx, grain, touching)
  const shared = await sharedJoins(ctx, grain, touching)
  const wanted = new Map<string, Asked>()
  for (const { a, b } of pairs) wanted.set(`${a} ${b}`, { a, b, stopped: shared.get(`${a} ${b}`) })
  for (const [key, { a, b, ...stopped }] of refused) wanted.set(key, { a, b, stopped })
  for (const key of await settleRelations(ctx, grain, touching, refused)) wanted.delete(key)
  const again = await changedSince(ctx, model, decided, wanted, refused)
  for (const key of decided.keys()) if (!again.has(key)) wanted.delete(key)
  const putOff = await putOffPairs(ctx, grain, touching)
  const asked = [...wanted.values()].sort((p, q) => order(p.a, q.a) || order(p.b, q.b))
  const explained = await explainPairs(ctx, model, asked)
  const known = await systemsOfBoth(ctx, asked)
  const found = asked.flatMap((pair, at): FoundPair[] => {
    const explanation = explained[at]
    if (!explanation) return []
    const { probability } = confidence(explanation.weight)
    const both = known.get(`${pair.a} ${pair.b}`)
    const twice = both !== undefined || contradicts(model.plan, explanation.levels)
    const steps = both ? [...waterfall(explanation), systemsStep(both)] : waterfall(explanation)
    return [
      {
        a: pair.a,
        b: pair.b,
        reason: pair.stopped?.reason ?? 'lookalike',
        weight: explanation.weight / 1000,
        probability,
        band: bandOf(probability, twice) ?? 'different',
        comparisons: pair.stopped ? [...steps, stoppedStep(pair.stopped.label)] : steps,
        version: model.version,
        levels: explanation.levels,
        askedAgain: again.get(`${pair.a} ${pair.b}`) ?? changedWhileLater(model, putOff, pair, explanation.levels),
      },
    ]
  })
  return writeCandidates(ctx, grain, found, touching)
}

const order = (p: string, q: string) => (p < q ? -1 : p > q ? 1 : 0)

/** Said beside the weights: why the pair waits although a rule speaks for it. */
const stoppedStep = (label: string) => ({
  field: 'Reference',
  level: 'refused',
  weight: 0,
  sentence: `${label}; the rule that would join them was stopped`,
})

/** Said beside the weights: why a person looks twice, however much agrees. */
const systemsStep = (systems: readonly string[]) => ({
  field: 'Systems',
  level: 'both',
  weight: 0,
  sentence: `${systems.map(systemLabel).join(', ')} know them as two, so the pair is never called likely`,
})
