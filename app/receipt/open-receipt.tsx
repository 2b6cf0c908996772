'use server'

import type { ReactNode } from 'react'
import { requireCtx } from '@/app/session'
import { KithError } from '@/lib/errors'
import { getReceipt } from '@/server/receipt/get-receipt'
import { ReceiptContent } from './receipt-content'

/** Reads the receipt of a reference as the person signed in and returns it ready to show. */
export async function openReceipt(reference: string): Promise<ReactNode> {
  const ctx = await requireCtx()
  try {
    return <ReceiptContent receipt={await getReceipt(ctx, { reference })} now={ctx.now} />
  } catch (error) {
    if (error instanceof KithError) return <p className="py-2 text-ink-2">{error.message}</p>
    throw error
  }
}
