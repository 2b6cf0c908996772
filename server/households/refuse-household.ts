import { z } from 'zod'
import { command } from '@/server/spine/command'
import { decideSuggestion, suggestionInput } from './decide-suggestion'

/** Says that the suggested persons are no household. It is not asked again until the evidence changes. Throws `stale` when somebody was first. */
export const refuseHousehold = command({
  name: 'refuseHousehold',
  permission: 'review.decide',
  input: suggestionInput.extend({ reason: z.string().trim().max(500).optional() }),
  async run(ctx, { reason, ...input }) {
    const { suggestionId, personIds } = await decideSuggestion(ctx, input, ['open'], 'refused', reason || null)
    return { result: { suggestionId }, audit: { suggestionId, persons: personIds } }
  },
})
