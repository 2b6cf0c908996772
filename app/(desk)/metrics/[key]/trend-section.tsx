import type { ChartFormat } from '@/components/charts/chart-data'
import { LineChart } from '@/components/charts/line-chart'
import { formatDate } from '@/components/format/format-date'
import { FaceEmpty } from '@/components/ui/face-empty'
import { Section } from '@/components/ui/section'
import { Segmented } from '@/components/ui/segmented'
import { reportingCurrency } from '@/model/metrics/currencies'
import type { Metric } from '@/model/metrics/metric'
import { digitsOf, sayMetric } from '@/model/metrics/say-metric'
import type { MetricPage, TrendPoint, TrendRange } from '@/server/metrics/get-metric'
import { sayVersions } from './say-versions'

const ranges = [
  { key: 'weeks', label: '90 d', note: 'week ends, to date' },
  { key: 'months', label: '13 mo', note: 'month ends, to date' },
  { key: 'all', label: 'All', note: 'every day measured' },
] as const

/** The trend of a total with its twin as a table; a change of definition is drawn where it happened. */
export function TrendSection({ metric, page, range }: { metric: Metric; page: MetricPage; range: TrendRange }) {
  const { trend } = page
  const choice = (
    <Segmented
      label="Period"
      size="small"
      items={ranges.map(({ key, label }) => ({
        key,
        label,
        href: `/metrics/${metric.key}?range=${key}`,
        current: key === range,
      }))}
    />
  )
  const first = trend[0]
  const last = trend.at(-1)
  if (!first || !last || trend.length < 2) {
    return (
      <Section title="Trend" tools={choice} first size="tall">
        <FaceEmpty title={first ? 'Measured once so far' : 'Not measured yet'}>
          A trend appears with the second day.
        </FaceEmpty>
      </Section>
    )
  }
  const note = ranges.find((one) => one.key === range)?.note
  const versions = sayVersions(metric, trend)
  return (
    <>
      <LineChart
        title="Trend"
        note={<span data-plain="the period drawn">{reach(metric, range, first.day, note)}</span>}
        tools={choice}
        says={`${metric.label} from ${formatDate(first.day)} to ${formatDate(last.day)}: ${say(metric, first)} to ${say(metric, last)}`}
        height={300}
        xName="Day"
        xs={trend.map((point) => formatDate(point.day, { year: range !== 'weeks' }))}
        format={chartFormat(metric)}
        series={series(metric, page)}
        events={versionEvents(metric, trend, range)}
      />
      {versions ? (
        <p className="pt-1 text-2 text-ink-3" data-plain="definition">
          {versions}
        </p>
      ) : null}
    </>
  )
}

const chartFormat = ({ unit }: Metric): ChartFormat =>
  unit === 'money' ? { currency: reportingCurrency } : unit === 'share' ? 'fine-percent' : 'number'

/** A chart writes what it is given, so the value is cut to the decimals the metric is said with; a percentage keeps two more. */
function round(metric: Metric, value: number): number {
  const scale = 10 ** (digitsOf(metric) + (metric.unit === 'share' ? 2 : 0))
  return Math.round(value * scale) / scale
}

function series(metric: Metric, page: MetricPage) {
  const own = {
    key: metric.key,
    name: metric.label.toLowerCase(),
    values: page.trend.map((point) => round(metric, point.value)),
  }
  if (page.beside.length === 0) return [own]
  return [own, { key: 'beside', name: 'paid, in billing', values: page.beside.map((point) => point?.value ?? null) }]
}

/** Where the facts do not reach back to the beginning of the period, the chart says so. */
function reach(metric: Metric, range: TrendRange, first: string, note: string | undefined): string | undefined {
  return metric.reachesBack !== undefined && range !== 'weeks'
    ? `${note}; detail of use reaches back to ${formatDate(first)}`
    : note
}

function versionEvents(metric: Metric, trend: readonly TrendPoint[], range: TrendRange) {
  return metric.versions.flatMap(({ version, from, change }) => {
    const at = trend.find((point) => point.day >= from)
    if (!at || at === trend[0]) return []
    return [{ x: formatDate(at.day, { year: range !== 'weeks' }), label: `definition ${version}: ${change}` }]
  })
}

const say = (metric: Metric, point: TrendPoint) => sayMetric(metric, point.value)
