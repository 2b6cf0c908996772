'use server'

import { revalidatePath } from 'next/cache'
import { type FormState, succeeded, toFormState } from '@/app/form-state'
import { requireCtx } from '@/app/session'
import { allowValue } from '@/server/identity/allow-value'

export async function allowAction(_before: FormState, form: FormData): Promise<FormState> {
  try {
    await allowValue.untrusted(await requireCtx(), { kind: form.get('kind'), value: form.get('value') })
    revalidatePath('/model/identifiers')
    return succeeded('It joins again.')
  } catch (error) {
    return toFormState(error)
  }
}
