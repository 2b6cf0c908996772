'use client'

import { type KeyboardEvent, useState } from 'react'

/** A point one stands on: which x, which series. */
export type ChartCursor = { x: number; series: number }

const steps: Readonly<Record<string, readonly [number, number]>> = {
  ArrowRight: [1, 0],
  ArrowLeft: [-1, 0],
  ArrowDown: [0, 1],
  ArrowUp: [0, -1],
}

/** Arrow keys move from point to point of a chart that has the focus, Home and End to its ends, Enter opens the point. */
export function useChartCursor(xs: number, series: number, open: (cursor: ChartCursor) => void) {
  const [cursor, setCursor] = useState<ChartCursor | null>(null)
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.target !== event.currentTarget || xs === 0 || series === 0) return
    const at = cursor ?? { x: xs - 1, series: 0 }
    const step = steps[event.key]
    if (event.key === 'Enter' && cursor) open(cursor)
    else if (event.key === 'Home') setCursor({ ...at, x: 0 })
    else if (event.key === 'End') setCursor({ ...at, x: xs - 1 })
    else if (step && !cursor) setCursor(at)
    else if (step) setCursor({ x: within(at.x + step[0], xs), series: within(at.series + step[1], series) })
    else return
    event.preventDefault()
  }
  return { cursor, onKeyDown, leave: () => setCursor(null) }
}

const within = (at: number, size: number) => Math.min(size - 1, Math.max(0, at))
