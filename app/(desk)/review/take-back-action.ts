'use server'

import { type FormState, succeeded, toFormState } from '@/app/form-state'
import { requireCtx } from '@/app/session'
import { withdrawSecond } from '@/server/review/second-opinion/withdraw-second'
import { undoDecision } from '@/server/review/undo-decision'
import { sayUndone } from './undo/say-undone'

/** With what is left to do: uses to call back, things to sort. */
type TakenBack = FormState & { uses?: number; sorting?: number }
type Undone = { edgeId?: string; opinionId?: string; recordA: string; recordB: string }

/** Takes a decision back: by its edge, by the proposal it became, or, where neither was written, by its pair. */
export async function takeBackAction(decision: Undone): Promise<TakenBack> {
  try {
    const { edgeId, opinionId, recordA, recordB } = decision
    const ctx = await requireCtx()
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
