'use client'

import { Bar, BarChart, CartesianGrid, ReferenceLine, ResponsiveContainer, Tooltip, XAxis, YAxis } from 'recharts'
import { type ChartData, formatValue } from '@/components/charts/chart-data'
import { barLook } from '@/components/charts/bar-look'
import { niceTicks } from '@/components/charts/nice-ticks'
import { axisLine, eventLabel, PlotTip, plotRows, tick } from '@/components/charts/plot-parts'
import { stackEnds } from '@/components/charts/stack-ends'

/** The drawing inside BarChart: columns from zero, of one x on top of each other when `stacked`, else beside each other. */
export function BarPlot({
  height,
  stacked = true,
  onPoint,
  ...data
}: ChartData & { height: number; stacked?: boolean; onPoint?: (x: number, series: number) => void }) {
  const { xs, series, events = [], format } = data
  const axis = niceTicks(stacked ? stackEnds(series) : series.flatMap((each) => each.values), true)
  return (
    <ResponsiveContainer width="100%" height={height}>
      <BarChart
        data={plotRows(data)}
        margin={{ top: 16, right: 8, bottom: 0, left: 0 }}
        barGap={2}
        stackOffset="sign"
        accessibilityLayer={false}
      >
        <CartesianGrid vertical={false} stroke="var(--line)" syncWithTicks />
        <XAxis dataKey="x" tickLine={false} axisLine={axisLine} tick={tick} tickMargin={6} minTickGap={20} />
        <YAxis
          tickLine={false}
          axisLine={false}
          tick={tick}
          width="auto"
          domain={axis.domain}
          ticks={axis.ticks}
          interval={0}
          tickFormatter={(value: number) => formatValue(value, format)}
        />
        <Tooltip cursor={{ fill: 'var(--hover)' }} isAnimationActive={false} content={<PlotTip format={format} />} />
        <ReferenceLine y={0} stroke="var(--line-2)" />
        {events.map((event) => (
          <ReferenceLine
            key={`${event.x} ${event.label}`}
            x={event.x}
            stroke="var(--ink-3)"
            strokeDasharray="2 2"
            label={eventLabel(event.label, xs.indexOf(event.x) > xs.length / 2)}
          />
        ))}
        {series.map((each, index) => (
          <Bar
            key={each.key}
            dataKey={each.key}
            name={each.name}
            stackId={stacked ? 'all' : each.key}
            maxBarSize={20}
            {...barLook(each.look ?? (index === 0 ? 'main' : 'loss'))}
            className={onPoint ? 'cursor-pointer' : undefined}
            onClick={onPoint ? (_, x) => onPoint(x, index) : undefined}
            isAnimationActive={false}
          />
        ))}
      </BarChart>
    </ResponsiveContainer>
  )
}
