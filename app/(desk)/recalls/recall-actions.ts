'use server'

import { revalidatePath } from 'next/cache'
import { type FormState, succeeded, toFormState } from '@/app/form-state'
import { requireCtx } from '@/app/session'
import { recallOutcomes, type RecallOutcome } from '@/model/identity/recall/recall-outcomes'
import { handleRecall, reopenRecall } from '@/server/recall/handle-recall'

/** Notes what became of one use of a wrong customer. */
export async function handleRecallAction(taskId: string, outcome: RecallOutcome): Promise<FormState> {
  try {
    const { left } = await handleRecall.untrusted(await requireCtx(), { taskId, outcome })
    revalidatePath('/recalls')
    const { label } = recallOutcomes[outcome]
    return succeeded(left ? `${label}. ${left} left of this merge.` : `${label}. All of this merge is handled.`)
  } catch (error) {
    return toFormState(error)
  }
}

/** Takes that back. */
export async function reopenRecallAction(taskId: string): Promise<FormState> {
  try {
    await reopenRecall.untrusted(await requireCtx(), { taskId })
    revalidatePath('/recalls')
    return succeeded('Open again.')
  } catch (error) {
    return toFormState(error)
  }
}
