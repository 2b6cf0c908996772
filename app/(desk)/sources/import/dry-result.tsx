'use client'

import { formatNumber } from '@/components/format/format-number'
import { MiniTable } from '@/components/ui/mini-table'
import type { RunNow } from '../runs/use-run'

/** What publishing would do: counts, and the first rows that would be kept aside. */
export function DryResult({ run }: { run: RunNow }) {
  const { read, new: added, changed, unchanged, rejected } = run.counts
  if (run.status === 'queued') return <p role="status">Waiting for the worker.</p>
  if (run.status === 'running')
    return (
      <p role="status" data-receipt={`row:ingest_run:${run.runId}:rows_read`} data-name="Rows read so far">
        {formatNumber(read)} rows read so far.
      </p>
    )
  if (run.error)
    return (
      <p role="alert" className="text-risk">
        {run.error}
      </p>
    )
  return (
    <div role="status" data-receipt={`row:ingest_run:${run.runId}:rows_read`} data-name="What publishing would do">
      <p>
        Of {formatNumber(read)} rows {formatNumber(added)} would be new, {formatNumber(changed)} changed,{' '}
        {formatNumber(unchanged)} are known as they are, and {formatNumber(rejected)} would be kept aside. Nothing was
        written.
      </p>
      {run.sample.length > 0 ? (
        <MiniTable
          caption="Rows that would be kept aside"
          head={[
            { key: 'line', label: 'Line', width: 70 },
            { key: 'column', label: 'Column', width: 180 },
            { key: 'reason', label: 'Why' },
          ]}
          rows={run.sample.slice(0, 10).map(({ line, column, reason }) => ({
            key: `${line}-${column}`,
            cells: [line, column ?? 'the row', reason],
          }))}
        />
      ) : null}
    </div>
  )
}
