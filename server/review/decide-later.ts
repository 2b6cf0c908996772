import { command } from '@/server/spine/command'
import { decidePair, pairInput } from './decide-pair'

/** Puts a pair aside: it stays open and goes to the end of the queue. Throws `stale` when somebody was first. */
export const decideLater = command({
  name: 'decideLater',
  permission: 'review.decide',
  input: pairInput,
  async run(ctx, input) {
    const { recordA, recordB, grain } = await decidePair(ctx, input, 'later')
    return { result: { recordA, recordB }, audit: { grain, recordA, recordB } }
  },
})
