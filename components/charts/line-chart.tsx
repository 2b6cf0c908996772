'use client'

import dynamic from 'next/dynamic'
import type { ReactNode } from 'react'
import type { ChartData } from '@/components/charts/chart-data'
import { ChartFrame } from '@/components/charts/chart-frame'
import { ChartTable } from '@/components/charts/chart-table'

const LinePlot = dynamic(() => import('@/components/charts/line-plot').then((module) => module.LinePlot), {
  ssr: false,
})

export type ChartProps = ChartData & {
  title: string
  says: string
  note?: ReactNode
  tools?: ReactNode
  height?: number
  xName?: string
  compact?: boolean
}

/** One line, or two, over time, with the table twin; the drawing loads when it is needed and its place is kept (height in px). */
export function LineChart({ title, says, note, tools, height = 260, xName = 'When', compact, ...data }: ChartProps) {
  const table = <ChartTable caption={title} xName={xName} {...data} />
  return (
    <ChartFrame title={title} says={says} note={note} tools={tools} table={table} compact={compact}>
      <div style={{ height }}>
        <LinePlot height={height} {...data} />
      </div>
    </ChartFrame>
  )
}
