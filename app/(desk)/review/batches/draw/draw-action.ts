'use server'

import { redirect } from 'next/navigation'
import { type FormState, succeeded, toFormState } from '@/app/form-state'
import { requireCtx } from '@/app/session'
import { type BatchCount, countBatch } from '@/server/review/batches/count-batch'
import { drawBatch } from '@/server/review/batches/draw-batch'

export type Counted = FormState & { count?: BatchCount }

/** Counts what a choice would draw. */
export async function countAction(choice: unknown): Promise<Counted> {
  try {
    return { ...succeeded(''), count: await countBatch.untrusted(await requireCtx(), choice) }
  } catch (error) {
    return toFormState(error)
  }
}

/** Draws it and opens the first pair of the sample. */
export async function drawAction(choice: unknown): Promise<FormState> {
  try {
    const { batchId } = await drawBatch.untrusted(await requireCtx(), choice)
    redirect(`/review/batches/${batchId}/sample`)
  } catch (error) {
    return toFormState(error)
  }
}
