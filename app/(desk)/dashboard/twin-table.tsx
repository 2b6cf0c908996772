import { Link } from '@/components/ui/link'
import { Sourced } from '@/app/receipt/sourced'
import { type ChartFormat, formatValue } from '@/components/charts/chart-data'
import { MiniTable } from '@/components/ui/mini-table'
import { ScrollBox } from '@/components/ui/scroll-box'
import type { ChartReading, SeriesReading } from '@/model/dashboard/chart-reading'
import { charts } from '@/model/dashboard/charts'
import { sayBucket } from '@/model/dashboard/say-bucket'
import { formatOf } from './chart-figure'

/** The table twin of a chart: one row a point of the axis, the newest first, each value with its receipt and the way to what is behind it. */
export function TwinTable({ reading }: { reading: ChartReading }) {
  const { chart, series, xs, xName, unit } = reading
  const title = charts[chart].title
  const timeless = chart === 'health' || chart === 'sources'
  const rows = xs.map(({ label, bucket }, x) => ({
    key: `${bucket.from} ${label}`,
    cells: [
      <span key="x" data-plain="the days of the row">
        {timeless ? label : sayBucket(bucket)}
      </span>,
      ...series.map((each) => <Value key={each.key} series={each} x={x} format={formatOf(unit)} chart={title} />),
    ],
  }))
  return (
    <ScrollBox className="max-h-[252px] overflow-auto" label={`${title} as a table`}>
      <MiniTable
        caption={title}
        head={[{ key: 'x', label: xName }, ...series.map(({ key, name }) => ({ key, label: name, num: true }))]}
        rows={timeless ? rows : rows.toReversed()}
      />
    </ScrollBox>
  )
}

/** One value of a series: its receipt, and where it leads unless it is nothing. */
export function Value({
  series,
  x,
  format,
  chart,
}: {
  series: SeriesReading
  x: number
  format: ChartFormat
  chart: string
}) {
  const value = series.values[x]
  const of = series.of[x]
  const href = series.hrefs[x]
  if (value === null || value === undefined || !of) return <span className="text-ink-3">none</span>
  const shown = (
    <Sourced of={of} name={`${chart}, ${series.name}`} quiet inLink={value !== 0 && href !== undefined}>
      {formatValue(value, format)}
    </Sourced>
  )
  if (value === 0 || href === undefined) return <span className="text-ink-3">{shown}</span>
  return (
    <Link href={href} prefetch={false} className="text-accent">
      {shown}
    </Link>
  )
}
