'use server'

import { refresh } from 'next/cache'
import { type FormState, succeeded, toFormState } from '@/app/form-state'
import { requireCtx } from '@/app/session'
import { appointReviewer } from '@/server/metrics/confirm/appoint-reviewer'
import { endReviewer } from '@/server/metrics/confirm/end-reviewer'

/** Lets somebody speak for a department, or says why not. */
export async function appointAction(_before: FormState, form: FormData): Promise<FormState> {
  try {
    const given = { department: form.get('department'), userId: form.get('userId') }
    await appointReviewer.untrusted(await requireCtx(), given)
    refresh()
    return succeeded('Appointed.')
  } catch (error) {
    return toFormState(error)
  }
}

/** Ends an appointment, or says why not. */
export async function endAction(_before: FormState, form: FormData): Promise<FormState> {
  try {
    await endReviewer.untrusted(await requireCtx(), { reviewerId: form.get('reviewerId') })
    refresh()
    return succeeded('Ended.')
  } catch (error) {
    return toFormState(error)
  }
}
