import { z } from 'zod'
import { entityCode, goldenGrains } from '@/model/grains'
import { notFound } from '@/lib/errors'
import { pinned, pinValue } from '@/server/golden/pin-value'
import { refreshConfidence } from '@/server/identity/refresh-confidence'
import { setPin } from '@/server/golden/set-pin'
import { checkPermission } from '@/server/spine/check-permission'
import { command } from '@/server/spine/command'
import type { TxCtx } from '@/server/spine/ctx'
import { awaitPair } from './await-pair'
import { closePairs } from './close-pairs'
import { decidePair, pairInput, twoEntities } from './decide-pair'
import { insertDecision } from './insert-decision'
import { liftDifferent } from './lift-different'
import { rederive } from './rederive'
import { mustHaveSecond } from './second-opinion/must-have-second'

/**
 * Declares the two entities of a pair to be one customer and derives everything that follows. `overrides` pins values
 * that should stand instead of what the rules choose, as part of the decision. Throws `stale` when somebody was first,
 * `bad-input` when a person's earlier "different" stands between the two; a pair that is asked about again takes its place.
 */
export const approveMerge = command({
  name: 'approveMerge',
  permission: 'review.decide',
  input: pairInput.extend({ overrides: z.array(pinned).max(40).default([]) }),
  async run(ctx, input) {
    if (input.overrides.length) await checkPermission(ctx, pinValue.permission, 'approveMerge')
    await awaitPair(ctx, input)
    const { askedAgain, ...pair } = await decidePair(ctx, input, 'same')
    const second = await mustHaveSecond(ctx, { ...pair, version: input.version })
    const { survivor, retiring } = await twoEntities(ctx, pair.recordA, pair.recordB)
    const [kept, retired] = [survivor.entity_id, retiring.entity_id]
    const replaced = await liftDifferent(ctx, kept, retired, askedAgain === 'different')
    const closed = await closePairs(ctx, retired)
    const { probability, grain } = pair
    const evidence = { probability, retired, survivor: kept, closed, ...(second ? { second } : {}) }
    const edgeId = await insertDecision(ctx, { ...pair, verdict: 'same', evidence, replaced })
    const pins = await pinAll(ctx, { recordId: kept, grain }, input.overrides, edgeId)
    const doubted = closed.flatMap(({ a, b }) => [a, b])
    await rederive(ctx, [pair.recordA, pair.recordB], 'merge', () => refreshConfidence(ctx, doubted))
    return {
      result: {
        edgeId,
        survivorId: kept,
        survivorCode: entityCode(grain, survivor.number),
        retiredCode: entityCode(grain, retiring.number),
      },
      audit: {
        edgeId,
        grain,
        recordA: pair.recordA,
        recordB: pair.recordB,
        survivor: kept,
        retired,
        probability,
        ...(replaced.length ? { replaced } : {}),
        ...(pins.length ? { pins } : {}),
      },
    }
  },
})

async function pinAll(
  ctx: TxCtx,
  { recordId, grain }: { recordId: string; grain: string },
  overrides: readonly z.output<typeof pinned>[],
  edgeId: string,
): Promise<{ pinId: string; field: string }[]> {
  const golden = goldenGrains.find((one) => one === grain)
  if (!golden) throw notFound('The pair')
  const pins: { pinId: string; field: string }[] = []
  for (const override of overrides) {
    const pinId = await setPin(ctx, { ...override, recordId, grain: golden }, edgeId)
    pins.push({ pinId, field: override.field })
  }
  return pins
}
