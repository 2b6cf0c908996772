'use server'

import { type FormState, succeeded, toFormState } from '@/app/form-state'
import { requireCtx } from '@/app/session'
import { notFound } from '@/lib/errors'
import { raiseCase } from '@/server/cases/raise-case'
import { findReferenceCustomer } from '@/server/receipt/find-reference-customer'

/** Tells the steward that the value of a receipt is wrong, or says why not. */
export async function reportAction(_: FormState, data: FormData): Promise<FormState> {
  const ctx = await requireCtx()
  try {
    const reference = String(data.get('reference') ?? '')
    const customer = await findReferenceCustomer(ctx, { reference })
    if (!customer) throw notFound('The customer of this value')
    await raiseCase.untrusted(ctx, { ...customer, kind: 'wrong-value', note: data.get('note'), reference })
    return succeeded('Sent. What comes of it stands on your Today page.')
  } catch (error) {
    return toFormState(error)
  }
}
