import { z } from 'zod'
import { type FormState, succeeded, toFormState } from '@/app/form-state'
import { withdrawSecond } from '@/server/review/second-opinion/withdraw-second'
import { undoDecision } from '@/server/review/undo-decision'
import type { Ctx } from '@/server/spine/ctx'
import { parseInput } from '@/server/spine/parse-input'
import { sayUndone } from './undo/say-undone'

/** With what is left to do: uses to call back, things to sort. */
export type TakenBack = FormState & { uses?: number; sorting?: number }

const takeBackInput = z.object({
  edgeId: z.string().optional(),
  opinionId: z.string().optional(),
  recordA: z.string(),
  recordB: z.string(),
})
export type ToTakeBack = z.output<typeof takeBackInput>

/** Takes a decision back: by its edge, by the proposal it became, or, where neither was written, by its pair. */
export async function takeBack(ctx: Ctx, given: unknown): Promise<TakenBack> {
  try {
    const { edgeId, opinionId, recordA, recordB } = parseInput(takeBackInput, given)
    if (opinionId) {
      await withdrawSecond.untrusted(ctx, { opinionId })
      return succeeded('Withdrawn. Nobody is asked any more.')
    }
    const undone = await undoDecision.untrusted(ctx, edgeId ? { edgeId } : { recordA, recordB })
    return { ...succeeded(sayUndone(undone)), uses: undone.uses, sorting: undone.sorting }
  } catch (error) {
    return toFormState(error)
  }
}
