'use server'

import { refresh } from 'next/cache'
import { z } from 'zod'
import { type FormState, succeeded, toFormState } from '@/app/form-state'
import { requireCtx } from '@/app/session'
import { goldenGrains } from '@/model/grains'
import { type Revealed, revealField } from '@/server/profile/reveal-field'

export type RevealState = FormState & { revealed: Revealed | null }

const form = z.object({
  grain: z.enum(goldenGrains),
  id: z.string(),
  field: z.string(),
  purpose: z.enum(['service', 'account_management']),
  reason: z.string(),
})

/** Reveals one field for 60 seconds, or says why not. */
export async function revealAction(_: RevealState, data: FormData): Promise<RevealState> {
  const ctx = await requireCtx()
  try {
    const revealed = await revealField(ctx, form.parse(Object.fromEntries(data)))
    refresh()
    return { ...succeeded(`Shown for a minute. ${revealed.leftToday} more today.`), revealed }
  } catch (error) {
    return { ...toFormState(error), revealed: null }
  }
}
