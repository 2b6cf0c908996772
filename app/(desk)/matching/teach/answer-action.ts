'use server'

import { type FormState, succeeded, toFormState } from '@/app/form-state'
import { requireCtx } from '@/app/session'
import { answerLesson } from '@/server/identity/models/answer-lesson'

export type LessonAnswer = { recordA: string; recordB: string; same: boolean; before: boolean | null }

/** Keeps one answer; the page is not read anew, so that the lessons stay as they are. */
export async function answerAction(answer: LessonAnswer): Promise<FormState> {
  try {
    await answerLesson.untrusted(await requireCtx(), answer)
    return succeeded('')
  } catch (error) {
    return toFormState(error)
  }
}
