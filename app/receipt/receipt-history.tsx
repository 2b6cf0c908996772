'use client'

import { useState } from 'react'
import { KeyButton } from '@/components/keys/key-button'
import { FaceError } from '@/components/ui/face-error'
import { MiniTable } from '@/components/ui/mini-table'
import { SourceMark } from '@/components/ui/source-mark'
import { When } from '@/components/ui/when'
import type { HistoryRow } from '@/server/receipt/list-value-history'
import { openHistory } from './open-history'
import { sourceOf } from './source-of'
import { valueText } from './value-text'

/** Shows all that the customer's records ever said of this value, when asked. */
export function ReceiptHistory({ reference }: { reference: string }) {
  const [rows, setRows] = useState<HistoryRow[] | null>(null)
  const [failed, setFailed] = useState(false)
  const open = () => openHistory(reference).then(setRows, () => setFailed(true))
  if (failed) return <FaceError title="The history could not be read" />
  if (rows) return <HistoryTable rows={rows} />
  return (
    <KeyButton
      scope="Receipt"
      inDialog
      variant="quiet"
      keycap="H"
      keyLabel="History of the value"
      onClick={() => void open()}
    >
      History
    </KeyButton>
  )
}

function HistoryTable({ rows }: { rows: readonly HistoryRow[] }) {
  if (rows.length === 0) return <p className="py-2 text-2 text-ink-3">No record has said anything else.</p>
  return (
    <section aria-label="History" className="basis-full">
      <MiniTable
        small
        caption="What records said, newest first"
        head={[
          { key: 'from', label: 'From', width: 96 },
          { key: 'value', label: 'Value' },
          { key: 'record', label: 'Record' },
        ]}
        rows={rows.map((row) => ({
          key: row.key,
          cells: [
            <When key="from" at={row.validFrom} show="date" />,
            valueText(row),
            <span key="record" className="state">
              <SourceMark {...sourceOf(row.source)} />
              <span className="mono">{row.externalId}</span>
            </span>,
          ],
        }))}
      />
    </section>
  )
}
