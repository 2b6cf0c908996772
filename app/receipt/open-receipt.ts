'use server'

import { requireCtx } from '@/app/session'
import { KithError } from '@/lib/errors'
import { getReceipt } from '@/server/receipt/get-receipt'
import type { ReceiptData } from '@/server/receipt/receipt'

/** A receipt with the clock it is told by, or the sentence why there is none. */
export type OpenedReceipt = { receipt: ReceiptData; now: string } | { refusal: string }

/** Reads the receipt of a reference as the person signed in. */
export async function openReceipt(reference: string): Promise<OpenedReceipt> {
  const ctx = await requireCtx()
  try {
    return { receipt: await getReceipt(ctx, { reference }), now: ctx.now.toISOString() }
  } catch (error) {
    if (error instanceof KithError) return { refusal: error.message }
    throw error
  }
}
