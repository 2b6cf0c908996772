import type { ChartFormat } from '@/components/charts/chart-data'
import { PointChart } from '@/components/charts/point-chart'
import { FaceEmpty } from '@/components/ui/face-empty'
import { Section } from '@/components/ui/section'
import type { ChartReading, ChartUnit } from '@/model/dashboard/chart-reading'
import { charts } from '@/model/dashboard/charts'
import { reportingCurrency } from '@/model/metrics/currencies'
import type { DashboardParams } from './dashboard-params'
import { MultiplesFigure } from './multiples-figure'
import { PurposeChoice } from './purpose-choice'
import { TwinTable } from './twin-table'

/** How a chart's values are written. */
export const formatOf = (unit: ChartUnit): ChartFormat =>
  (({ count: 'number', share: 'percent', hours: 'hours', money: { currency: reportingCurrency } }) as const)[unit]

/** What is to be known of a chart: its limits, or what its words mean. */
export const ChartNote = ({ note }: { note: string | undefined }) =>
  note ? <span data-plain="definition">{note}</span> : null

/** A chart with the sentence that says what it shows, its table, and links from every point. */
export function ChartFigure({ reading, params }: { reading: ChartReading; params: DashboardParams }) {
  const { chart, kind, series, xs } = reading
  const { title } = charts[chart]
  if (xs.length === 0) {
    return (
      <Section title={title} first>
        <FaceEmpty title={reading.says}>It appears with the first day that is measured.</FaceEmpty>
      </Section>
    )
  }
  const newest = series[0]?.of.at(-1)
  const says = (
    <p key="says" className="max-w-[62ch] pb-1 text-ink-2" data-receipt={newest} data-name={`${title}, newest`}>
      {reading.says}
    </p>
  )
  if (kind === 'multiples') return <MultiplesFigure reading={reading} says={says} />
  return (
    <PointChart
      title={title}
      says={reading.says}
      kind={kind}
      stacked={chart === 'mrr-movement' || chart === 'sources'}
      xs={xs.map(({ label }) => label)}
      format={formatOf(reading.unit)}
      note={<ChartNote key="note" note={reading.note} />}
      tools={chart === 'consent' ? <PurposeChoice key="purpose" params={params} /> : undefined}
      series={series.flatMap(({ key, name, look, values, hrefs }) =>
        look === 'table' ? [] : [{ key, name, look, values, hrefs }],
      )}
      table={<TwinTable key="table" reading={reading} />}
      lead={says}
    />
  )
}
