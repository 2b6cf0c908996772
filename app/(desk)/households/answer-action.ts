'use server'

import { revalidatePath } from 'next/cache'
import { type FormState, succeeded, toFormState } from '@/app/form-state'
import { requireCtx } from '@/app/session'
import { acceptHousehold } from '@/server/households/accept-household'
import { refuseHousehold } from '@/server/households/refuse-household'
import { undoHousehold } from '@/server/households/undo-household'

export type HouseholdAnswer = 'accept' | 'refuse' | 'undo'

/** Answers a suggestion as the person saw it, or takes the answer back. */
export async function answerAction(
  kind: HouseholdAnswer,
  suggestion: { suggestionId: string; version: number },
): Promise<FormState> {
  try {
    const done = await answer(kind, suggestion)
    revalidatePath('/households')
    return done
  } catch (error) {
    return toFormState(error)
  }
}

async function answer(kind: HouseholdAnswer, suggestion: unknown): Promise<FormState> {
  const ctx = await requireCtx()
  if (kind === 'accept') {
    const { code } = await acceptHousehold.untrusted(ctx, suggestion)
    return succeeded(`One household now: ${code}`)
  }
  if (kind === 'refuse') {
    await refuseHousehold.untrusted(ctx, suggestion)
    return succeeded('No household')
  }
  await undoHousehold.untrusted(ctx, suggestion)
  return succeeded('Undone. Everything is as it was before.')
}
