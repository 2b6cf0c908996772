import type { ReactNode } from 'react'
import { ChartFrame } from '@/components/charts/chart-frame'
import { SparkLine } from '@/components/charts/spark-line'
import { MiniTable } from '@/components/ui/mini-table'
import type { ChartReading } from '@/model/dashboard/chart-reading'
import { charts } from '@/model/dashboard/charts'
import { ChartNote, formatOf } from './chart-figure'
import { TwinTable, Value } from './twin-table'

/** Small lines side by side, one a series, each with its newest value. */
export function MultiplesFigure({ reading, says }: { reading: ChartReading; says: ReactNode }) {
  const { title } = charts[reading.chart]
  const last = reading.xs.length - 1
  return (
    <ChartFrame
      title={title}
      says={reading.says}
      note={<ChartNote key="note" note={reading.note} />}
      table={<TwinTable key="table" reading={reading} />}
      lead={says}
      points
    >
      <MiniTable
        caption={`${title}, newest`}
        head={[
          { key: 'name', label: 'About' },
          { key: 'trend', label: 'Trend' },
          { key: 'now', label: 'Newest', num: true },
        ]}
        rows={reading.series.map((series) => ({
          key: series.key,
          cells: [
            series.name,
            <SparkLine
              key="trend"
              values={series.values.map((value) => value ?? 0)}
              label={`${series.name} over ${reading.xs.length} runs`}
            />,
            <Value key="now" series={series} x={last} format={formatOf(reading.unit)} chart={title} />,
          ],
        }))}
      />
    </ChartFrame>
  )
}
