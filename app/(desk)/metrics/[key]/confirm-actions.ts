'use server'

import { refresh } from 'next/cache'
import { type FormState, succeeded, toFormState } from '@/app/form-state'
import { requireCtx } from '@/app/session'
import { confirmDefinition } from '@/server/metrics/confirm/confirm-definition'
import { withdrawConfirmation } from '@/server/metrics/confirm/withdraw-confirmation'

/** Gives the word of a department, or says why not. */
export async function confirmAction(_before: FormState, form: FormData): Promise<FormState> {
  try {
    const { version, ...rest } = Object.fromEntries([...form].filter(([name]) => !name.startsWith('$')))
    await confirmDefinition.untrusted(await requireCtx(), { ...rest, version: Number(version) })
    refresh()
    return succeeded('Confirmed.')
  } catch (error) {
    return toFormState(error)
  }
}

/** Takes the word of a department back, or says why not. */
export async function withdrawAction(_before: FormState, form: FormData): Promise<FormState> {
  try {
    const given = { confirmationId: form.get('confirmationId'), why: form.get('why') }
    await withdrawConfirmation.untrusted(await requireCtx(), given)
    refresh()
    return succeeded('Taken back.')
  } catch (error) {
    return toFormState(error)
  }
}
