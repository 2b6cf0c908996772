'use server'

import { type FormState, succeeded, toFormState } from '@/app/form-state'
import { requireCtx } from '@/app/session'
import { raiseCase } from '@/server/cases/raise-case'

/** Tells the steward that this is the wrong person, or says why not. */
export async function wrongPersonAction(_: FormState, data: FormData): Promise<FormState> {
  const ctx = await requireCtx()
  try {
    await raiseCase.untrusted(ctx, {
      grain: data.get('grain'),
      id: data.get('id'),
      kind: 'wrong-person',
      note: data.get('note'),
      view: data.get('view') || undefined,
      ticket: data.get('ticket') || undefined,
    })
    return succeeded('Sent. What comes of it stands on your Today page.')
  } catch (error) {
    return toFormState(error)
  }
}
