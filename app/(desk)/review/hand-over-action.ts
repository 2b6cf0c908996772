'use server'

import { type FormState, succeeded, toFormState } from '@/app/form-state'
import { requireCtx } from '@/app/session'
import { assignPairs } from '@/server/review/assignments/assign-pairs'

type Pair = { recordA: string; recordB: string; version: number }

/** Gives a pair to somebody, or back to everybody (`to` null), with a note. */
export async function handOverAction(pair: Pair, to: string | null, note: string): Promise<FormState> {
  try {
    const { name } = await assignPairs.untrusted(await requireCtx(), { pairs: [pair], to, note })
    return succeeded(name ? `Given to ${name}` : 'Given back to everybody')
  } catch (error) {
    return toFormState(error)
  }
}
