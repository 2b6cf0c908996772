'use client'

import dynamic from 'next/dynamic'
import { useRouter } from 'next/navigation'
import type { ReactNode } from 'react'
import { type ChartFormat, type ChartLook, formatValue } from '@/components/charts/chart-data'
import { ChartFrame } from '@/components/charts/chart-frame'
import { ChartKey } from '@/components/charts/chart-key'
import { useChartCursor } from '@/components/charts/use-chart-cursor'

const BarPlot = dynamic(() => import('@/components/charts/bar-plot').then((module) => module.BarPlot), { ssr: false })
const LinePlot = dynamic(() => import('@/components/charts/line-plot').then((module) => module.LinePlot), {
  ssr: false,
})

/** A series whose points lead somewhere, one address for each x. */
export type PointSeries = {
  key: string
  name: string
  look: ChartLook
  values: readonly (number | null)[]
  hrefs: readonly string[]
}

/**
 * A chart each of whose points opens what is behind it: press a column, or reach the chart with Tab, move with the arrow
 * keys and press Enter. `table` is its twin, where each value is a link.
 */
export function PointChart(props: {
  title: string
  says: string
  kind: 'bars' | 'lines'
  stacked?: boolean
  xs: readonly string[]
  series: readonly PointSeries[]
  format: ChartFormat
  note?: ReactNode
  tools?: ReactNode
  table: ReactNode
  lead?: ReactNode
  height?: number
}) {
  const { xs, series, format, kind, height = 220 } = props
  const router = useRouter()
  const open = (x: number, at: number) => {
    const href = series[at]?.hrefs[x]
    if (href) router.push(href)
  }
  const { cursor, onKeyDown, leave } = useChartCursor(xs.length, series.length, (at) => open(at.x, at.series))
  const here = cursor && series[cursor.series]
  const value = here?.values[cursor?.x ?? 0]
  const Plot = kind === 'bars' ? BarPlot : LinePlot
  return (
    <ChartFrame
      title={props.title}
      says={props.says}
      note={props.note}
      tools={props.tools}
      table={props.table}
      lead={props.lead}
      points
    >
      <ChartKey series={series} lines={kind === 'lines'} />
      {/* biome-ignore lint/a11y/useSemanticElements: a fieldset would say that these are form parts */}
      <div
        role="group"
        aria-label={`${props.title}. ${props.says} Arrow keys move from point to point, Enter lists what is behind one.`}
        // biome-ignore lint/a11y/noNoninteractiveTabindex: the points are reached by arrow keys from here
        tabIndex={0}
        className="-outline-offset-2"
        style={{ minHeight: height }}
        onKeyDown={onKeyDown}
        onBlur={leave}
      >
        <Plot height={height} xs={xs} series={series} format={format} stacked={props.stacked ?? false} onPoint={open} />
      </div>
      <p className="min-h-5 text-2 text-ink-2" aria-live="polite" data-plain="the point one stands on, as in the table">
        {here
          ? `${xs[cursor.x]}, ${here.name}: ${value === null || value === undefined ? 'none' : formatValue(value, format)}. Enter lists them.`
          : null}
      </p>
    </ChartFrame>
  )
}
