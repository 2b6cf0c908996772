'use server'

import { requireCtx } from '@/app/session'
import { noteFactUse } from '@/server/views/note-fact-use'
import { KithError } from '@/lib/errors'
import { may } from '@/model/access/permissions'
import { goldenGrains } from '@/model/grains'
import { getReceipt } from '@/server/receipt/get-receipt'
import { isAboutCustomer } from '@/server/receipt/customer-of'
import { readReference } from '@/server/receipt/read-reference'
import type { ReceiptData } from '@/server/receipt/receipt'
import type { Ctx } from '@/server/spine/ctx'

/** A receipt with the clock it is told by and whether its value may be reported as wrong, or the sentence why there is none. */
export type OpenedReceipt = { receipt: ReceiptData; now: string; mayReport: boolean } | { refusal: string }

/** Reads the receipt of a reference as the person signed in. `use` is the fact of a view it was opened from: `view grain fact`. */
export async function openReceipt(reference: string, use: string | null = null): Promise<OpenedReceipt> {
  const ctx = await requireCtx()
  try {
    const receipt = await getReceipt(ctx, { reference })
    if (use) await note(ctx, use)
    const mayReport =
      may(ctx.actor.role, 'case.raise') && !receipt.value.hidden && isAboutCustomer(readReference(reference))
    return { receipt, now: ctx.now.toISOString(), mayReport }
  } catch (error) {
    if (error instanceof KithError) return { refusal: error.message }
    throw error
  }
}

async function note(ctx: Ctx, use: string): Promise<void> {
  const [view = '', named = '', fact = ''] = use.split(' ')
  const grain = goldenGrains.find((one) => one === named)
  if (grain && may(ctx.actor.role, noteFactUse.permission)) await noteFactUse(ctx, { view, grain, fact })
}
