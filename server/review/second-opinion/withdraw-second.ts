import { z } from 'zod'
import { command } from '@/server/spine/command'
import { answerOpinion } from './answer-opinion'

/** Takes one's own proposal of a merge back: the pair waits for a decision again. Throws `stale` for somebody else's, and when it was answered already. */
export const withdrawSecond = command({
  name: 'withdrawSecond',
  permission: 'review.decide',
  input: z.object({ opinionId: z.uuid() }),
  async run(ctx, { opinionId }) {
    const { recordA, recordB } = await answerOpinion(ctx, opinionId, 'withdrawn', null)
    return { result: { recordA, recordB }, audit: { opinionId, recordA, recordB } }
  },
})
