'use server'

import { type FormState, succeeded, toFormState } from '@/app/form-state'
import { requireCtx } from '@/app/session'
import { answerBatch, type Standing } from '@/server/review/batches/answer-batch'

export type Answered = FormState & { standing?: Standing }

/** Keeps one answer; says how far one is and whether one tires. */
export async function answerAction(answer: unknown): Promise<Answered> {
  try {
    return { ...succeeded(''), standing: await answerBatch.untrusted(await requireCtx(), answer) }
  } catch (error) {
    return toFormState(error)
  }
}
