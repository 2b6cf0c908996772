'use server'

import { revalidatePath } from 'next/cache'
import { type FormState, succeeded, toFormState } from '@/app/form-state'
import { requireCtx } from '@/app/session'
import { abandonBatch } from '@/server/review/batches/abandon-batch'
import { endBatch } from '@/server/review/batches/end-batch'
import { type BatchBlast, rehearseBatch } from '@/server/review/batches/rehearse-batch'

export type Batch = { batchId: string; version: number }
export type Rehearsed = FormState & { blast?: BatchBlast }

/** Certifies a batch, or sends it to review. */
export async function endAction(batch: Batch, send: boolean): Promise<FormState> {
  try {
    const { status, merged, apart } = await endBatch.untrusted(await requireCtx(), { ...batch, send })
    revalidatePath('/review', 'layout')
    const kept = apart ? ` and ${apart} kept apart` : ''
    return succeeded(
      status === 'certified'
        ? `Certified: ${merged} merged${kept}`
        : `Sent to review: of the sample ${merged} merged${kept}`,
    )
  } catch (error) {
    return toFormState(error)
  }
}

/** What ending it would do. */
export async function rehearseAction(batch: Batch): Promise<Rehearsed> {
  try {
    return { ...succeeded(''), blast: await rehearseBatch.untrusted(await requireCtx(), batch) }
  } catch (error) {
    return toFormState(error)
  }
}

/** Gives a batch up. */
export async function abandonAction(batch: Batch): Promise<FormState> {
  try {
    await abandonBatch.untrusted(await requireCtx(), batch)
    revalidatePath('/review', 'layout')
    return succeeded('Given up. Its pairs are back in the queue.')
  } catch (error) {
    return toFormState(error)
  }
}
