import { notFound } from '@/lib/errors'
import { v4 } from '@/lib/uuid4'
import { lockIdentity } from '@/server/identity/lock-identity'
import { command } from '@/server/spine/command'
import { decidePair, pairInput } from './decide-pair'
import { halvesOf } from './halves-of'
import { insertDecision } from './insert-decision'
import { rederive } from './rederive'

/**
 * Parts a customer at a weak link: each record of the one side is declared different from each of the other. Undone as one
 * decision. Throws `stale` when somebody was first, `not-found` when the link no longer holds them together alone.
 */
export const splitHalves = command({
  name: 'splitHalves',
  permission: 'review.decide',
  input: pairInput,
  async run(ctx, input) {
    await lockIdentity(ctx)
    const pair = await decidePair(ctx, input, 'different')
    const halves = await halvesOf(ctx, pair.recordA, pair.recordB)
    if (!halves) throw notFound('The weak link')
    const batchId = v4()
    const edgeIds: string[] = []
    const decision = { grain: pair.grain, verdict: 'different', weight: pair.weight, batchId } as const
    for (const recordA of halves.a)
      for (const recordB of halves.b)
        edgeIds.push(
          await insertDecision(ctx, { ...decision, recordA, recordB, evidence: { weakLink: halves.link.edgeId } }),
        )
    await rederive(ctx, [...halves.a, ...halves.b], 'split')
    const { recordA, recordB, grain } = pair
    return {
      result: { edgeId: edgeIds[0] ?? '', batchId },
      audit: { grain, recordA, recordB, batchId, edges: edgeIds.length, entity: halves.entityId },
    }
  },
})
