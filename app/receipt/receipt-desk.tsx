'use client'

import type { ReactNode } from 'react'
import type { AskedReceipt } from '@/components/receipt/asked-receipt'
import { ReceiptListener } from '@/components/receipt/receipt-listener'
import { openReceipt } from './open-receipt'

/** Receipts of all values of the desk. The code that draws one comes when the first is opened. */
export const ReceiptDesk = () => <ReceiptListener load={loadReceipt} />

async function loadReceipt({ reference, use }: AskedReceipt): Promise<ReactNode> {
  const [{ ReceiptContent }, opened] = await Promise.all([import('./receipt-content'), openReceipt(reference, use)])
  if ('refusal' in opened) return <p className="py-2 text-ink-2">{opened.refusal}</p>
  return <ReceiptContent receipt={opened.receipt} now={new Date(opened.now)} reportTo={opened.reportTo} />
}
