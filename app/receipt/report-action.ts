'use server'

import { type FormState, succeeded, toFormState } from '@/app/form-state'
import { requireCtx } from '@/app/session'
import { notFound } from '@/lib/errors'
import { raiseCase } from '@/server/cases/raise-case'
import { findCustomer } from '@/server/profile/find-customer'
import { readReference } from '@/server/receipt/read-reference'
import type { Ctx } from '@/server/spine/ctx'

/** Tells the steward that the value of a receipt is wrong, or says why not. */
export async function reportAction(_: FormState, data: FormData): Promise<FormState> {
  const ctx = await requireCtx()
  try {
    const reference = String(data.get('reference') ?? '')
    const { grain, entityId } = await customerOf(ctx, reference)
    await raiseCase.untrusted(ctx, { grain, id: entityId, kind: 'wrong-value', note: data.get('note'), reference })
    return succeeded('Sent. What comes of it stands on your Today page.')
  } catch (error) {
    return toFormState(error)
  }
}

async function customerOf(ctx: Ctx, reference: string) {
  const of = readReference(reference)
  const found = 'entityId' in of ? await findCustomer(ctx, { id: of.entityId }) : null
  if (!found) throw notFound('The customer of this value')
  return found
}
