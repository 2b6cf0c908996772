'use server'

import { type FormState, succeeded, toFormState } from '@/app/form-state'
import { requireCtx } from '@/app/session'
import { doubtNumber } from '@/server/cases/doubt-number'
import { raiseCase } from '@/server/cases/raise-case'
import { findReferenceCustomer } from '@/server/receipt/find-reference-customer'

/** Tells whom it concerns that the value of a receipt is wrong, or says why not. A value of no customer is doubted as a number. */
export async function reportAction(_: FormState, data: FormData): Promise<FormState> {
  const ctx = await requireCtx()
  try {
    const reference = String(data.get('reference') ?? '')
    const customer = await findReferenceCustomer(ctx, { reference })
    const note = data.get('note')
    if (customer) await raiseCase.untrusted(ctx, { ...customer, kind: 'wrong-value', note, reference })
    else await doubtNumber.untrusted(ctx, { reference, note })
    return succeeded('Sent. What comes of it stands on your Today page.')
  } catch (error) {
    return toFormState(error)
  }
}
