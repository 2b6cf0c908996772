import { notFound } from '@/lib/errors'
import { command } from '@/server/spine/command'
import { awaitPair } from './await-pair'
import { decidePair, pairInput } from './decide-pair'
import { halvesOf } from './halves-of'
import { insertDecision } from './insert-decision'
import { rederive } from './rederive'

/** Confirms that a customer who hangs together by one weak link is one: the person's word becomes a link of its own. Throws `stale` when somebody was first. */
export const keepTogether = command({
  name: 'keepTogether',
  permission: 'review.decide',
  input: pairInput,
  async run(ctx, input) {
    await awaitPair(ctx, input)
    const pair = await decidePair(ctx, input, 'same')
    const halves = await halvesOf(ctx, pair.recordA, pair.recordB)
    if (!halves) throw notFound('The weak link')
    const edgeId = await insertDecision(ctx, { ...pair, verdict: 'same', evidence: { weakLink: halves.link.edgeId } })
    await rederive(ctx, [pair.recordA, pair.recordB], 'merge')
    const { recordA, recordB, grain } = pair
    return { result: { edgeId }, audit: { edgeId, grain, recordA, recordB, entity: halves.entityId } }
  },
})
