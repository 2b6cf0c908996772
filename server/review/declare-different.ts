import { asPipeline } from '@/server/spine/as-pipeline'
import { refreshConfidence } from '@/server/identity/refresh-confidence'
import { command } from '@/server/spine/command'
import { awaitPair } from './await-pair'
import { decidePair, pairInput, twoEntities } from './decide-pair'
import { insertDecision } from './insert-decision'

/** Declares the two entities of a pair to be different customers: no rule joins them and nobody is asked again. Throws `stale` when somebody was first. */
export const declareDifferent = command({
  name: 'declareDifferent',
  permission: 'review.decide',
  input: pairInput,
  async run(ctx, input) {
    await awaitPair(ctx, input)
    const pair = await decidePair(ctx, input, 'different')
    await twoEntities(ctx, pair.recordA, pair.recordB)
    const edgeId = await insertDecision(ctx, {
      ...pair,
      verdict: 'different',
      evidence: { probability: pair.probability },
    })
    await asPipeline(ctx, () => refreshConfidence(ctx, [pair.recordA, pair.recordB]))
    const { recordA, recordB, grain, probability } = pair
    return { result: { edgeId }, audit: { edgeId, grain, recordA, recordB, probability } }
  },
})
