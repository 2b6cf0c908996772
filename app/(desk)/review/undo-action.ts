'use server'

import { revalidatePath } from 'next/cache'
import { type FormState, succeeded, toFormState } from '@/app/form-state'
import { requireCtx } from '@/app/session'
import { undoDecision } from '@/server/review/undo-decision'

/** Takes a decision back, by its edge or, where none was written, by its pair. */
export async function undoAction(decision: { edgeId?: string; recordA: string; recordB: string }): Promise<FormState> {
  try {
    const { edgeId, recordA, recordB } = decision
    await undoDecision.untrusted(await requireCtx(), edgeId ? { edgeId } : { recordA, recordB })
    revalidatePath('/review', 'layout')
    return succeeded('Undone. Everything is as it was before.')
  } catch (error) {
    return toFormState(error)
  }
}
