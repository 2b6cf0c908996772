'use server'

import { revalidatePath } from 'next/cache'
import { type FormState, succeeded, toFormState } from '@/app/form-state'
import { requireCtx } from '@/app/session'
import { setReviewPolicy } from '@/server/review/policy/set-review-policy'

/** Puts new rules of review in force. A step without hours is none. */
export async function setPolicyAction(_before: FormState, form: FormData): Promise<FormState> {
  try {
    const hours = form.getAll('hours').map(String)
    const deadlines = form.getAll('from').flatMap((from, index) => {
      const within = hours[index] ?? ''
      return within === '' ? [] : [{ from: Math.round(Number(from) * 100), hours: Number(within) }]
    })
    const second = String(form.get('secondFrom') ?? '')
    const { version } = await setReviewPolicy.untrusted(await requireCtx(), {
      version: Number(form.get('version')),
      secondFrom: second === '' ? null : Math.round(Number(second) * 100),
      deadlines,
      reason: form.get('reason'),
    })
    revalidatePath('/admin/review-policy')
    return succeeded(`Version ${version} is in force.`)
  } catch (error) {
    return toFormState(error)
  }
}
