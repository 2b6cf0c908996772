import type { ReactNode } from 'react'

export type ReceiptLine = { label: string; value: ReactNode; note?: ReactNode }

/** One line of a receipt: label, words, and a grey note at the end. Stands in a `dl`. */
export function ReceiptRow({ label, value, note }: ReceiptLine) {
  return (
    <div className="grid grid-cols-[92px_minmax(0,1fr)_auto] items-start gap-x-2 py-0.5">
      <dt className="text-1 leading-5 text-ink-3">{label}</dt>
      <dd className="min-w-0 [overflow-wrap:anywhere]">{value}</dd>
      {note ? <dd className="text-ink-3">{note}</dd> : null}
    </div>
  )
}
