'use server'

import { requireCtx } from '@/app/session'
import { KithError } from '@/lib/errors'
import { may } from '@/model/access/permissions'
import { getReceipt } from '@/server/receipt/get-receipt'
import type { ReceiptData } from '@/server/receipt/receipt'

/** A receipt with the clock it is told by and whether its value may be reported as wrong, or the sentence why there is none. */
export type OpenedReceipt = { receipt: ReceiptData; now: string; mayReport: boolean } | { refusal: string }

/** Reads the receipt of a reference as the person signed in. */
export async function openReceipt(reference: string): Promise<OpenedReceipt> {
  const ctx = await requireCtx()
  try {
    const receipt = await getReceipt(ctx, { reference })
    const mayReport = may(ctx.actor.role, 'case.raise') && /^(value|metric):/.test(reference)
    return { receipt, now: ctx.now.toISOString(), mayReport }
  } catch (error) {
    if (error instanceof KithError) return { refusal: error.message }
    throw error
  }
}
