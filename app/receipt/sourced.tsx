'use client'

import type { ReactNode } from 'react'
import { ReceiptValue } from '@/components/receipt/receipt-value'
import { openReceipt } from './open-receipt'

/**
 * A value that can say where it came from. `of` is a receipt reference (`value:account:<id>:plan`,
 * `metric:mrr:<id>`, `total:mrr`, `fact:invoice:<id>:total`, `record:<id>:name`, `check:<key>`); `name` says what the
 * value is. The receipt, and the code that draws it, come when it is opened.
 */
export function Sourced({ of, name, children }: { of: string; name: string; children: ReactNode }) {
  return <ReceiptValue value={children} name={name} load={() => loadReceipt(of)} />
}

async function loadReceipt(of: string): Promise<ReactNode> {
  const [{ ReceiptContent }, opened] = await Promise.all([import('./receipt-content'), openReceipt(of)])
  if ('refusal' in opened) return <p className="py-2 text-ink-2">{opened.refusal}</p>
  return <ReceiptContent receipt={opened.receipt} now={new Date(opened.now)} mayReport={opened.mayReport} />
}
