'use client'

import { CartesianGrid, Line, LineChart, ReferenceLine, ResponsiveContainer, Tooltip, XAxis, YAxis } from 'recharts'
import { type ChartData, formatValue } from '@/components/charts/chart-data'
import { endDot } from '@/components/charts/end-dot'
import { niceTicks } from '@/components/charts/nice-ticks'
import { axisLine, eventLabel, PlotTip, plotRows, tick } from '@/components/charts/plot-parts'
import { pressDot } from '@/components/charts/press-dot'

/** The drawing inside LineChart. `onPoint` is told which x of which series was pressed, and makes every point a dot. */
export function LinePlot({
  height,
  onPoint,
  ...data
}: ChartData & { height: number; stacked?: boolean; onPoint?: (x: number, series: number) => void }) {
  const { xs, series, events = [], format } = data
  const axis = niceTicks(series.flatMap((each) => each.values))
  const last = (values: readonly (number | null)[]) => values.findLastIndex((value) => value !== null)
  const [first, second] = series
  const firstIsUpper = !second || lastValue(first?.values) >= lastValue(second.values)
  return (
    <ResponsiveContainer width="100%" height={height}>
      <LineChart data={plotRows(data)} margin={{ top: 22, right: 112, bottom: 0, left: 0 }} accessibilityLayer={false}>
        <CartesianGrid vertical={false} stroke="var(--line)" syncWithTicks />
        <XAxis
          dataKey="x"
          tickLine={false}
          axisLine={axisLine}
          tick={tick}
          tickMargin={6}
          minTickGap={28}
          interval="preserveStartEnd"
        />
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
        <Tooltip cursor={{ stroke: 'var(--line-2)' }} isAnimationActive={false} content={<PlotTip format={format} />} />
        {events.map((event) => (
          <ReferenceLine
            key={`${event.x} ${event.label}`}
            x={event.x}
            stroke="var(--ink-3)"
            strokeDasharray="2 2"
            label={eventLabel(event.label, xs.indexOf(event.x) > xs.length / 2)}
          />
        ))}
        {series.toReversed().map((each) => {
          const main = each === first
          return (
            <Line
              key={each.key}
              dataKey={each.key}
              name={each.name}
              type="linear"
              stroke={main ? 'var(--ink)' : 'var(--ink-3)'}
              strokeWidth={main ? 1.5 : 1.25}
              strokeDasharray={main ? undefined : '3 3'}
              isAnimationActive={false}
              activeDot={pressDot(onPoint && ((x) => onPoint(x, series.indexOf(each))))}
              dot={endDot({
                at: last(each.values),
                text: formatValue(lastValue(each.values), format),
                name: each.name,
                main,
                upper: main === firstIsUpper,
                alone: !second,
                grounded: lastValue(each.values) - axis.domain[0] <= (axis.domain[1] - axis.domain[0]) / 16,
              })}
            />
          )
        })}
      </LineChart>
    </ResponsiveContainer>
  )
}

function lastValue(values: readonly (number | null)[] = []): number {
  return values.findLast((value) => value !== null) ?? 0
}
