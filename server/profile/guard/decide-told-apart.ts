import type { Channel } from '@/model/cases/case-kinds'
import { refreshConfidence } from '@/server/identity/refresh-confidence'
import { decidePair } from '@/server/review/decide-pair'
import { insertDecision } from '@/server/review/insert-decision'
import { asPipeline } from '@/server/spine/as-pipeline'
import type { TxCtx } from '@/server/spine/ctx'
import type { WaitingPair } from './find-waiting-pair'

/**
 * Decides a pair as different on what a caller answered: the agent's own decision, undone by the steward like any other.
 * The edge names the question and how it was heard, never an answer. Returns its id. Throws `stale` when somebody was first.
 */
export async function decideToldApart(
  ctx: TxCtx,
  pair: WaitingPair,
  heard: { question: string; channel: Channel },
): Promise<string> {
  return asPipeline(ctx, async () => {
    const decided = await decidePair(ctx, pair, 'different')
    const edgeId = await insertDecision(ctx, {
      ...decided,
      verdict: 'different',
      evidence: { probability: decided.probability, testimony: heard },
      reason: 'The caller answered the question that tells them apart.',
    })
    await refreshConfidence(ctx, [decided.recordA, decided.recordB])
    return edgeId
  })
}
