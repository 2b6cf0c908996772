'use server'

import { revalidatePath } from 'next/cache'
import { type FormState, succeeded, toFormState } from '@/app/form-state'
import { requireCtx } from '@/app/session'
import { type UndoPreview, previewUndo } from '@/server/review/undo/preview-undo'
import type { UndoWhat } from '@/server/review/undo/undo-what'
import { undoDecision } from '@/server/review/undo-decision'
import { sayUndone } from './say-undone'

export type PreviewState = { ok: true; preview: UndoPreview } | { ok: false; message: string }
export type UndoState = FormState & { uses?: number; sorting?: number }

/** What an undo would do, or why it cannot be done. Nothing is kept of it. */
export async function previewUndoAction(what: UndoWhat): Promise<PreviewState> {
  try {
    return { ok: true, preview: await previewUndo.untrusted(await requireCtx(), what) }
  } catch (error) {
    const { message, quote } = toFormState(error)
    return { ok: false, message: quote ? `${message} Quote ${quote}.` : message }
  }
}

/** Takes decisions back and says what came of it. */
export async function undoWhatAction(what: UndoWhat): Promise<UndoState> {
  try {
    const undone = await undoDecision.untrusted(await requireCtx(), what)
    revalidatePath('/', 'layout')
    return { ...succeeded(sayUndone(undone)), uses: undone.uses, sorting: undone.sorting }
  } catch (error) {
    return toFormState(error)
  }
}
