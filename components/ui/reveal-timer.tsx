'use client'

import { useEffect, useState } from 'react'

/** The bar beside a revealed value: how many of its seconds (default 60) are left until `until` (ISO time). Calls `onEnd` once. */
export function RevealTimer({ until, seconds = 60, onEnd }: { until: string; seconds?: number; onEnd?: () => void }) {
  const [left, setLeft] = useState(seconds)
  useEffect(() => {
    const end = new Date(until).getTime()
    const tick = () => {
      const rest = Math.max(0, Math.ceil((end - Date.now()) / 1000))
      setLeft(rest)
      if (rest > 0) return
      clearInterval(timer)
      onEnd?.()
    }
    const timer = setInterval(tick, 1000)
    tick()
    return () => clearInterval(timer)
  }, [until, onEnd])
  return (
    <span className="inline-flex items-center gap-1.5 whitespace-nowrap text-2 text-ink-3">
      <span className="block h-[3px] w-[34px] bg-line-2" aria-hidden="true">
        <span className="block h-full bg-masked" style={{ width: `${Math.min(100, (left / seconds) * 100)}%` }} />
      </span>
      <span>
        {left} s<span className="sr-only"> until this is hidden again</span>
      </span>
    </span>
  )
}
