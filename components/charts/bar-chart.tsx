'use client'

import dynamic from 'next/dynamic'
import { ChartFrame } from '@/components/charts/chart-frame'
import { ChartTable } from '@/components/charts/chart-table'
import type { ChartProps } from '@/components/charts/line-chart'

const BarPlot = dynamic(() => import('@/components/charts/bar-plot').then((module) => module.BarPlot), { ssr: false })

/** Columns from zero over time: the first series filled, the second outlined (losses as negative values). Same props as LineChart. */
export function BarChart({ title, says, note, tools, height = 220, xName = 'When', compact, ...data }: ChartProps) {
  const table = <ChartTable caption={title} xName={xName} {...data} />
  return (
    <ChartFrame title={title} says={says} note={note} tools={tools} table={table} compact={compact}>
      <div style={{ height }}>
        <BarPlot height={height} {...data} />
      </div>
    </ChartFrame>
  )
}
