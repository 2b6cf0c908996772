'use client'

import { useRouter } from 'next/navigation'
import { useEffect } from 'react'
import { formatNumber } from '@/components/format/format-number'
import { ProgressLine } from '@/components/ui/progress-line'
import { RunButton } from './run-button'
import { useRun } from './use-run'

/** A run while it goes on: how far it has come, how fast, how long it will still take, and a way to stop it. */
export function RunProgress({ runId, denied }: { runId: string; denied?: string }) {
  const router = useRouter()
  const run = useRun(runId)
  const over = run !== null && run.status !== 'queued' && run.status !== 'running'
  useEffect(() => {
    if (over) router.refresh()
  }, [over, router])
  if (!run) return <p className="py-2 text-ink-2">Asking how far it has come.</p>
  const seconds = run.startedAt ? Math.max(1, (Date.now() - Date.parse(run.startedAt)) / 1000) : 0
  const rate = seconds ? run.counts.read / seconds : 0
  const left = run.bytesRead > 0 ? (seconds * (run.bytesTotal - run.bytesRead)) / run.bytesRead : null
  return (
    <div className="py-3" data-receipt={`row:ingest_run:${runId}:rows_read`} data-name="Rows read so far">
      <ProgressLine
        label={run.mode === 'revert' ? 'Revert' : 'Import'}
        value={run.bytesRead}
        max={run.bytesTotal}
        text={
          run.status === 'queued'
            ? 'Waiting for the worker'
            : `${formatNumber(run.counts.read)} rows ${run.mode === 'revert' ? 'taken back' : 'read'}, ${formatNumber(Math.round(rate))} a second`
        }
        timeLeft={left !== null && run.status === 'running' ? `about ${timeWords(left)} left` : undefined}
        cancel={
          run.cancelRequested ? (
            <span className="text-ink-2">stopping</span>
          ) : (
            <RunButton action="cancel" runId={runId} denied={denied} variant="quiet">
              Cancel
            </RunButton>
          )
        }
      />
    </div>
  )
}

const timeWords = (seconds: number) =>
  seconds < 90 ? `${Math.max(1, Math.round(seconds))} s` : `${Math.round(seconds / 60)} min`
