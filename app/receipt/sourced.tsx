'use client'

import type { ReactNode } from 'react'
import { ReceiptValue } from '@/components/receipt/receipt-value'
import { openReceipt } from './open-receipt'

/**
 * A value that can say where it came from. `of` is a receipt reference (`value:account:<id>:plan`,
 * `metric:mrr:<id>`, `total:mrr`, `fact:invoice:<id>:total`, `record:<id>:name`, `check:<key>`); `name` says what the
 * value is. The receipt is read when it is opened.
 */
export function Sourced({ of, name, children }: { of: string; name: string; children: ReactNode }) {
  return <ReceiptValue value={children} name={name} load={() => openReceipt(of)} />
}
