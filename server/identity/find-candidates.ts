import { type GoldenGrain, goldenGrains } from '@/model/grains'
import { addPairs, pairsByKeys } from '@/model/identity/scoring/block-keys'
import type { Comparison } from '@/model/identity/scoring/comparison'
import { score } from '@/model/identity/scoring/score'
import { asPipeline } from '@/server/spine/as-pipeline'
import type { TxCtx } from '@/server/spine/ctx'
import { countValues } from './count-values'
import { decidedPairs, refusedJoins } from './decided-pairs'
import { fillSides, loadSides } from './load-sides'
import { lockIdentity } from './lock-identity'
import { sharedValues } from './shared-values'
import { type FoundPair, writeCandidates } from './write-candidates'

/** A value shared by more entities than this brings nobody together. */
const mostTogether = 12

/**
 * Looks for entities that may be one customer and fills the review queue: look-alikes by rare names, ways to reach
 * them and places; joins that a rule would make but a strong identifier forbids (`clash`); identifiers that too many
 * share (`shared`). Pairs a person decided are left alone; open pairs whose evidence vanished are marked gone.
 * With `entityIds` only pairs with one of them are looked for. Runs as the pipeline; again, it changes nothing.
 */
export function findCandidates(
  ctx: TxCtx,
  options: { grain?: GoldenGrain; entityIds?: readonly string[] } = {},
): Promise<{ open: number }> {
  return asPipeline(ctx, async () => {
    await lockIdentity(ctx)
    const touching = options.entityIds ? new Set(options.entityIds) : null
    let open = 0
    for (const grain of goldenGrains)
      if (!options.grain || options.grain === grain) {
        const found = await findInGrain(ctx, grain, touching)
        open += await writeCandidates(ctx, grain, found, touching)
      }
    return { open }
  })
}

async function findInGrain(ctx: TxCtx, grain: GoldenGrain, touching: ReadonlySet<string> | null): Promise<FoundPair[]> {
  const sides = await loadSides(ctx, grain)
  const shared = await sharedValues(ctx, grain)
  const pairs = pairsByKeys(sides.values(), mostTogether, touching)
  for (const { ids, count } of shared) if (count <= mostTogether) addPairs(pairs, ids, touching)
  const refused = await refusedJoins(ctx, grain, touching)
  for (const { a, b } of refused.values()) addPairs(pairs, [a, b], touching)
  for (const key of await decidedPairs(ctx, grain)) pairs.delete(key)
  const wanted = [...pairs.values()].filter(([a, b]) => sides.has(a) && sides.has(b))
  await fillSides(ctx, sides, [...new Set(wanted.flat())])
  const seen = countValues(sides, shared)
  const found: FoundPair[] = []
  for (const [a, b] of wanted) {
    const [left, right] = [sides.get(a), sides.get(b)]
    if (!left || !right) continue
    const refusal = refused.get(`${a} ${b}`)
    const scored = score(left, right, seen, refusal ? [refusedJoin(refusal.label)] : [])
    if (!scored.band && !refusal) continue
    found.push({ a, b, reason: refusal?.reason ?? 'lookalike', ...scored, band: scored.band ?? 'different' })
  }
  return found
}

const refusedJoin = (label: string): Comparison => ({
  field: 'Reference',
  level: 'refused',
  weight: 6,
  sentence: `${label}; the rule that would join them was stopped`,
})
