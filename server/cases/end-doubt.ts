import { z } from 'zod'
import { command } from '@/server/spine/command'
import { endCase, endInput } from './end-case'
import { mustSettleDoubt } from './must-settle-doubt'

/**
 * Closes a report of a number for the department that owns it, settled or dismissed, with words for whoever reported it.
 * Only for people appointed for that department; the steward closes with `settleCase` and `dismissCase`. Throws `stale` when somebody was first.
 */
export const endDoubt = command({
  name: 'endDoubt',
  permission: 'number.settle',
  input: endInput.extend({ end: z.enum(['settled', 'dismissed']) }),
  run: async (ctx, { end, ...input }) => {
    await mustSettleDoubt(ctx, input.caseId)
    return endCase(ctx, input, end)
  },
})
