'use server'

import { refresh } from 'next/cache'
import { type FormState, succeeded, toFormState } from '@/app/form-state'
import { requireCtx } from '@/app/session'
import { proposeDuplicate } from '@/server/profile/propose-duplicate'

/** Sends a duplicate to the steward, or says why not. */
export async function duplicateAction(_: FormState, data: FormData): Promise<FormState> {
  const ctx = await requireCtx()
  const other = data.get('other')
  if (!other)
    return { ok: false, message: 'Choose the other customer.', fields: { other: 'Choose one of those found.' } }
  try {
    const { code } = await proposeDuplicate.untrusted(ctx, {
      grain: data.get('grain'),
      id: data.get('id'),
      other,
      reason: data.get('reason'),
      view: data.get('view') || undefined,
    })
    refresh()
    return succeeded(`Sent. The steward sees this customer beside ${code}.`)
  } catch (error) {
    return toFormState(error)
  }
}
