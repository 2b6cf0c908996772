import { formatNumber } from '@/components/format/format-number'
import { MiniTable } from '@/components/ui/mini-table'
import { When } from '@/components/ui/when'
import type { ReceiptPart } from '@/server/receipt/receipt'
import { valueText } from './value-text'

const most = 8

/** The newest rows a sum is made from, and how many there are in all. */
export function ReceiptParts({ newest, total }: { newest: readonly ReceiptPart[]; total: number }) {
  const shown = newest.slice(0, most)
  const rows = total === 1 ? '1 row' : `${formatNumber(total)} rows`
  return (
    <>
      <p className="text-1 text-ink-3">
        Made from {rows}
        {total > shown.length ? `, the newest ${shown.length} of them` : null}
      </p>
      <MiniTable
        small
        caption="Rows it is made from, newest first"
        rows={shown.map((part) => ({
          key: part.key,
          cells: [<When key="at" at={part.at} show="date" />, valueText(part.value, true)],
        }))}
        numeric={[1]}
      />
    </>
  )
}
