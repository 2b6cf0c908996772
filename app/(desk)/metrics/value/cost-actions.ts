'use server'

import { revalidatePath } from 'next/cache'
import { type FormState, succeeded, toFormState } from '@/app/form-state'
import { requireCtx } from '@/app/session'
import { enterCost } from '@/server/value/enter-cost'
import { removeCost } from '@/server/value/remove-cost'

const fields = ['month', 'kind', 'amount', 'currency', 'note'] as const

export async function enterCostAction(_before: FormState, form: FormData): Promise<FormState> {
  try {
    const given = Object.fromEntries(fields.map((name) => [name, form.get(name) ?? undefined]))
    await enterCost.untrusted(await requireCtx(), given)
    revalidatePath('/metrics/value')
    return succeeded('Entered. The value below has moved.')
  } catch (error) {
    return toFormState(error)
  }
}

export async function removeCostAction(_before: FormState, form: FormData): Promise<FormState> {
  try {
    await removeCost.untrusted(await requireCtx(), { costId: form.get('costId') })
    revalidatePath('/metrics/value')
    return succeeded('Removed.')
  } catch (error) {
    return toFormState(error)
  }
}
