'use server'

import { revalidatePath } from 'next/cache'
import { toFormState } from '@/app/form-state'
import { requireCtx } from '@/app/session'
import { importLabels, type LabelImport } from '@/server/identity/models/import-labels'

/** What a file of labels came to, or why it could not be read. */
export type ImportState = { message: string; outcome: LabelImport | null }

export async function importAction(_before: ImportState, form: FormData): Promise<ImportState> {
  try {
    const file = form.get('file')
    const text = file instanceof File ? await file.text() : ''
    const outcome = await importLabels.untrusted(await requireCtx(), { text })
    if (outcome.bad === 0) revalidatePath('/matching', 'layout')
    return { message: '', outcome }
  } catch (error) {
    return { message: toFormState(error).message, outcome: null }
  }
}
