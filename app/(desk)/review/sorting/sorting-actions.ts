'use server'

import { revalidatePath } from 'next/cache'
import { type FormState, succeeded, toFormState } from '@/app/form-state'
import { requireCtx } from '@/app/session'
import { sortItem, unsortItem } from '@/server/sorting/sort-item'

/** Gives something to one of the customers it may belong to. */
export async function sortAction(itemId: string, to: string): Promise<FormState> {
  try {
    await sortItem.untrusted(await requireCtx(), { itemId, to })
    revalidatePath('/review/sorting')
    return succeeded('Sorted')
  } catch (error) {
    return toFormState(error)
  }
}

/** Takes that back. */
export async function unsortAction(itemId: string): Promise<FormState> {
  try {
    await unsortItem.untrusted(await requireCtx(), { itemId })
    revalidatePath('/review/sorting')
    return succeeded('Back on the list.')
  } catch (error) {
    return toFormState(error)
  }
}
