import { notFound } from '@/lib/errors'
import { v4 } from '@/lib/uuid4'
import { command } from '@/server/spine/command'
import { awaitPair } from './await-pair'
import { decidePair, pairInput } from './decide-pair'
import { halvesOf } from './halves-of'
import { insertDecisions } from './insert-decision'
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
    await awaitPair(ctx, input)
    const pair = await decidePair(ctx, input, 'different')
    const halves = await halvesOf(ctx, pair.recordA, pair.recordB)
    if (!halves) throw notFound('The weak link')
    const batchId = v4()
    const { grain, weight, was } = pair
    const evidence = { weakLink: halves.link.edgeId }
    const cut = { grain, verdict: 'different', rule: 'cut', weight, batchId, evidence } as const
    const edgeIds = await insertDecisions(
      ctx,
      halves.a.flatMap((a) =>
        halves.b.map((b) => ({ ...cut, recordA: a, recordB: b, ...(isPair(pair, a, b) && { was }) })),
      ),
    )
    await rederive(ctx, [...halves.a, ...halves.b], 'split')
    const { recordA, recordB } = pair
    return {
      result: { edgeId: edgeIds[0] ?? '', batchId },
      audit: { grain, recordA, recordB, batchId, edges: edgeIds.length, entity: halves.entityId },
    }
  },
})

const isPair = (pair: { recordA: string; recordB: string }, a: string, b: string) =>
  (pair.recordA === a && pair.recordB === b) || (pair.recordA === b && pair.recordB === a)
