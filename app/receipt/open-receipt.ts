'use server'

import { requireCtx } from '@/app/session'
import { noteFactUse } from '@/server/views/note-fact-use'
import { KithError } from '@/lib/errors'
import { may } from '@/model/access/permissions'
import { goldenGrains } from '@/model/grains'
import { routeReport } from '@/server/cases/route-report'
import { getReceipt } from '@/server/receipt/get-receipt'
import { readReference } from '@/server/receipt/read-reference'
import type { ReceiptData } from '@/server/receipt/receipt'
import type { Ctx } from '@/server/spine/ctx'

/** A receipt with the clock it is told by and whom the reader may tell that its value is wrong, or the sentence why there is none. */
export type OpenedReceipt = { receipt: ReceiptData; now: string; reportTo: string | null } | { refusal: string }

/** Reads the receipt of a reference as the person signed in. `use` is the fact of a view it was opened from: `view grain fact`. */
export async function openReceipt(reference: string, use: string | null = null): Promise<OpenedReceipt> {
  const ctx = await requireCtx()
  try {
    const receipt = await getReceipt(ctx, { reference })
    if (use) await note(ctx, use)
    const reportTo = receipt.value.hidden ? null : routeReport(ctx.actor.role, readReference(reference))
    return { receipt, now: ctx.now.toISOString(), reportTo }
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
