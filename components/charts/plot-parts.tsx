'use client'

import type { ReactElement } from 'react'
import { type ChartData, type ChartFormat, formatValue } from '@/components/charts/chart-data'

/** What both plots share: axis looks, as recharts takes them. */
export const tick = { fontSize: 11, fill: 'var(--ink-3)' }
export const axisLine = { stroke: 'var(--line-2)' }

/** The rows recharts reads: x under "x", each series under its key. */
export function plotRows({ xs, series }: ChartData): Record<string, string | number | null>[] {
  return xs.map((x, index) => ({
    x,
    ...Object.fromEntries(series.map((each) => [each.key, each.values[index] ?? null])),
  }))
}

const charWidth = 6

/** The words of an event on its dashed line, on the emptier side of it, with a halo; cut where they would leave the plot. */
export function eventLabel(text: string, left: boolean) {
  return function EventLabel({ viewBox }: { viewBox?: { x?: number; y?: number; height?: number } }): ReactElement {
    const x = (viewBox?.x ?? 0) + (left ? -6 : 6)
    const y = (viewBox?.y ?? 0) + (viewBox?.height ?? 0) - 8
    return (
      <text className="halo" x={x} y={y} textAnchor={left ? 'end' : 'start'}>
        {left ? cutTo(text, (viewBox?.x ?? 0) - 40) : text}
      </text>
    )
  }
}

function cutTo(text: string, width: number): string {
  const room = Math.max(0, Math.floor(width / charWidth))
  return text.length <= room ? text : `${text.slice(0, Math.max(0, room - 1))}…`
}

type TipEntry = { dataKey?: unknown; name?: unknown; value?: unknown }

/** The values under the pointer: a hairline box without shadow. The table twin holds the same values. */
export function PlotTip(props: {
  active?: boolean
  label?: unknown
  payload?: readonly TipEntry[]
  format?: ChartFormat
}) {
  if (!props.active || !props.payload?.length) return null
  return (
    <div className="rounded-3 border border-line-2 bg-raise px-2 py-1 text-2">
      <div className="text-ink-3">{String(props.label)}</div>
      {props.payload.map((entry) => (
        <div key={String(entry.dataKey)} className="flex gap-3">
          <span className="text-ink-2">{String(entry.name)}</span>
          <b className="ml-auto">{typeof entry.value === 'number' ? formatValue(entry.value, props.format) : 'none'}</b>
        </div>
      ))}
    </div>
  )
}
