'use server'

import { refresh } from 'next/cache'
import { z } from 'zod'
import { type FormState, succeeded, toFormState } from '@/app/form-state'
import { requireCtx } from '@/app/session'
import { pinValue } from '@/server/golden/pin-value'

export type PinState = FormState

const form = z.object({
  recordId: z.string(),
  field: z.string(),
  type: z.string(),
  value: z.string(),
  reason: z.string(),
})

/** Pins one value over its sources, or says why not. Numbers and yes or no are read strictly. */
export async function pinAction(_: FormState, data: FormData): Promise<FormState> {
  const ctx = await requireCtx()
  try {
    const { recordId, field, type, value, reason } = form.parse(Object.fromEntries(data))
    await pinValue(ctx, { recordId, field, reason, value: typed(type, value) })
    refresh()
    return succeeded('Pinned. It outranks all sources until it is taken away.')
  } catch (error) {
    return toFormState(error)
  }
}

function typed(type: string, value: string): string | number | boolean {
  if (type === 'boolean') return value === 'true'
  return (type === 'integer' || type === 'money') && /^-?\d{1,15}$/.test(value) ? Number(value) : value
}
