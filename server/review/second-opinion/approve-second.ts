import { z } from 'zod'
import { lockIdentity } from '@/server/identity/lock-identity'
import { command } from '@/server/spine/command'
import { approveMerge } from '../approve-merge'
import { answerOpinion } from './answer-opinion'

/**
 * Approves a merge that somebody else wants, and makes it: the decision is the second person's, and names the first in
 * its evidence. Throws `stale` for one's own proposal, when it was answered already, and when the pair has changed.
 */
export const approveSecond = command({
  name: 'approveSecond',
  permission: 'review.decide',
  input: z.object({ opinionId: z.uuid() }),
  async run(ctx, { opinionId }) {
    await lockIdentity(ctx)
    const { recordA, recordB, version, askedBy, overrides } = await answerOpinion(ctx, opinionId, 'approved', null)
    const result = await approveMerge(ctx, { recordA, recordB, version, overrides })
    return { result, audit: { opinionId, edgeId: result.edgeId, askedBy } }
  },
})
