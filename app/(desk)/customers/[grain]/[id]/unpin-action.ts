'use server'

import { refresh } from 'next/cache'
import { type FormState, succeeded, toFormState } from '@/app/form-state'
import { requireCtx } from '@/app/session'
import { removePin } from '@/server/golden/pin-value'

/** Takes a pin away, or says why not. */
export async function unpinAction(_: FormState, data: FormData): Promise<FormState> {
  const ctx = await requireCtx()
  try {
    await removePin.untrusted(ctx, { recordId: data.get('recordId'), field: data.get('field') })
    refresh()
    return succeeded('Taken away. Sources and rules decide again.')
  } catch (error) {
    return toFormState(error)
  }
}
