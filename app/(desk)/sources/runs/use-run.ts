'use client'

import { useEffect, useState } from 'react'

/** What a page asks again and again while a run goes on. */
export type RunNow = {
  runId: string
  status: string
  mode: string
  counts: { read: number; new: number; changed: number; unchanged: number; rejected: number }
  bytesRead: number
  bytesTotal: number
  startedAt: string | null
  cancelRequested: boolean
  error: string | null
  sample: { line: number; column: string | null; reason: string }[]
}

/** A run, asked for each second until it has ended; null until the first answer. */
export function useRun(runId: string | null): RunNow | null {
  const [run, setRun] = useState<RunNow | null>(null)
  useEffect(() => {
    if (runId === null) return setRun(null)
    let over = false
    let timer: ReturnType<typeof setTimeout> | undefined
    const ask = async () => {
      const response = await fetch(`/api/import/${runId}`, { cache: 'no-store' }).catch(() => null)
      const next: RunNow | null = response?.ok ? await response.json() : null
      if (over) return
      if (next) setRun(next)
      if (!next || next.status === 'queued' || next.status === 'running') timer = setTimeout(ask, 1000)
    }
    void ask()
    return () => {
      over = true
      clearTimeout(timer)
    }
  }, [runId])
  return run
}
