import { z } from 'zod'
import { command } from '@/server/spine/command'
import { answerOpinion } from './answer-opinion'

/** Does not approve a merge that somebody else wants: the pair waits for a decision again. Throws `stale` for one's own, and when it was answered already. */
export const refuseSecond = command({
  name: 'refuseSecond',
  permission: 'review.decide',
  input: z.object({ opinionId: z.uuid(), note: z.string().trim().max(500).default('') }),
  async run(ctx, { opinionId, note }) {
    const { recordA, recordB, askedBy } = await answerOpinion(ctx, opinionId, 'refused', note || null)
    return { result: { recordA, recordB }, audit: { opinionId, recordA, recordB, askedBy } }
  },
})
