'use server'

import { revalidatePath } from 'next/cache'
import { type FormState, succeeded, toFormState } from '@/app/form-state'
import { requireCtx } from '@/app/session'
import { cutLink } from '@/server/review/cluster/cut-link'
import type { Part } from '@/server/review/cluster/part-records'
import { splitAll } from '@/server/review/cluster/split-all'
import { splitRecords } from '@/server/review/cluster/split-records'
import type { PartingWhat } from './parting-what'

export type PartedState = FormState & { edgeId?: string; parts?: Part[]; uses?: number; sorting?: number }

const commands = { cut: cutLink, split: splitRecords, all: splitAll }

/** Takes a customer apart, or says why not. */
export async function partAction({ kind, ...what }: PartingWhat, reason: string): Promise<PartedState> {
  try {
    const ctx = await requireCtx()
    const { edgeId, parts, uses, sorting } = await commands[kind].untrusted(
      ctx,
      kind === 'cut' ? what : { ...what, reason },
    )
    revalidatePath('/customers', 'layout')
    revalidatePath('/review', 'layout')
    const words = kind === 'cut' ? 'Cut' : 'Split'
    return { ...succeeded(`${words}: ${parts.length} customers now`), edgeId, parts, uses, sorting }
  } catch (error) {
    return toFormState(error)
  }
}
