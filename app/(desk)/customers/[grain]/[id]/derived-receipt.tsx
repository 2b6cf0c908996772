import type { ReactNode } from 'react'
import { ReceiptValue } from '@/components/receipt/receipt-value'
import { Receipt } from '@/components/receipt/receipt'
import type { Source } from '@/components/ui/source-mark'

/** The receipt of a small sum: what it counts, of which system's facts. The facts themselves are on the timeline. */
export function DerivedReceipt(props: {
  name: string
  meaning: string
  source: Source
  value: string
  children: ReactNode
}) {
  return (
    <ReceiptValue value={props.children} name={props.name}>
      <Receipt
        name={props.name}
        value={props.value}
        meaning={props.meaning}
        candidates={[
          {
            source: props.source,
            value: props.value,
            record: 'all facts',
            reason: 'the only system that has them',
            won: true,
          },
        ]}
        lines={[
          { label: 'Made by', value: 'Counted from the customer’s own facts when this page was opened' },
          { label: 'Facts', value: 'Each stands on the timeline with a receipt of its own' },
        ]}
      />
    </ReceiptValue>
  )
}
