import { MiniTable } from '@/components/ui/mini-table'
import { ScrollBox } from '@/components/ui/scroll-box'
import type { RejectedRow } from '@/server/ingest/list-rejected'

/** Rows that were kept aside: where, why, and as received for who may read that. */
export function RejectedTable({ rows }: { rows: RejectedRow[] }) {
  return (
    <ScrollBox className="overflow-x-auto max-lg:[&>table]:min-w-[880px]" label="Rows kept aside">
      <MiniTable
        caption="Rows kept aside"
        head={[
          { key: 'line', label: 'Line', width: 70 },
          { key: 'column', label: 'Column', width: 160 },
          { key: 'reason', label: 'Why', width: 380 },
          { key: 'state', label: 'State', width: 110 },
          { key: 'raw', label: 'As received', width: 420 },
        ]}
        rows={rows.map((row) => ({
          key: row.rejectionId,
          receipt: `row:rejected_row:${row.rejectionId}:reason`,
          cells: [
            row.line,
            row.column ? (
              <span key="column" className="mono">
                {row.column}
              </span>
            ) : (
              'the row'
            ),
            row.reason,
            row.resolved ? 'taken since' : 'waits',
            row.raw === null ? (
              <span key="raw" className="text-ink-3">
                for the steward and the auditor
              </span>
            ) : (
              <code key="raw" className="mono block max-w-[420px] truncate" title={row.raw.slice(0, 2000)}>
                {row.raw.slice(0, 300)}
              </code>
            ),
          ],
        }))}
      />
    </ScrollBox>
  )
}
