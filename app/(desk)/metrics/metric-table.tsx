import type { ReactNode } from 'react'
import { Sourced } from '@/app/receipt/sourced'
import { SparkLine } from '@/components/charts/spark-line'
import { DataTable } from '@/components/data-table/data-table'
import { NameCell } from '@/components/data-table/name-cell'
import { formatAge } from '@/components/format/format-age'
import { formatDate } from '@/components/format/format-date'
import { FaceFilteredEmpty } from '@/components/ui/face-filtered-empty'
import { Freshness } from '@/components/ui/freshness'
import { grains } from '@/model/grains'
import type { Metric } from '@/model/metrics/metric'
import { metricThemes } from '@/model/metrics/themes'
import type { MetricLine } from '@/server/metrics/list-metrics'
import { Certified } from './certified'
import { MetricChange } from './metric-change'
import type { shownMetrics } from './metric-filters'
import { MetricValue } from './metric-value'

const columns = [
  { id: 'name', label: 'Metric', width: 190, fixed: true },
  { id: 'value', label: 'Now', align: 'right', width: 110 },
  { id: 'of', label: 'Of what', width: 150 },
  { id: 'change', label: 'Since month end', align: 'right', width: 120 },
  { id: 'trend', label: '13 weeks', width: 92 },
  { id: 'theme', label: 'About', width: 144 },
  { id: 'grain', label: 'Grain', width: 76 },
  { id: 'owner', label: 'Owner', width: 190 },
  { id: 'certified', label: 'Certified', width: 150 },
  { id: 'measured', label: 'Measured', width: 150 },
] as const

type Props = {
  shown: ReturnType<typeof shownMetrics>
  lines: readonly MetricLine[]
  clearHref: string
  now: Date
}

/** The list of metrics; a row opens its definition. */
export function MetricTable({ shown, lines, clearHref, now }: Props) {
  return (
    <DataTable
      caption="Metrics"
      columns={columns}
      rowCount={shown.length}
      empty={<FaceFilteredEmpty title="No metric is like this" removeHref={clearHref} removeLabel="Show all metrics" />}
      rows={shown.flatMap(({ metric, standing }) => {
        const line = lines.find((one) => one.key === metric.key)
        if (!line) return []
        return [
          {
            id: line.key,
            label: metric.label,
            href: `/metrics/${line.key}`,
            cells: [
              <NameCell key="name" name={metric.label} />,
              <Now key="value" metric={metric} line={line} />,
              <span key="of" className="text-ink-3" data-plain="definition">
                {metric.noun}
              </span>,
              <Change key="change" metric={metric} line={line} />,
              <SparkLine key="trend" values={line.weeks} />,
              <Said key="theme">{metricThemes[metric.theme]}</Said>,
              <Said key="grain">{grains[metric.grain].label}</Said>,
              <Said key="owner">
                {metric.owner.name} <span className="text-2 text-ink-3">{metric.owner.team}</span>
              </Said>,
              <span key="certified" className="flex items-center gap-2" data-plain="definition">
                <Certified metric={metric} standing={standing} short />
                {standing.changedQuietly && !standing.changedQuietly.accepted ? (
                  <span className="text-2 text-watch">changed</span>
                ) : null}
              </span>,
              <Measured key="measured" metric={metric} line={line} now={now} />,
            ],
          },
        ]
      })}
    />
  )
}

/** Words of the definition itself. */
const Said = ({ children }: { children: ReactNode }) => <span data-plain="definition">{children}</span>

type Cell = { metric: Metric; line: MetricLine }

function Now({ metric, line }: Cell) {
  if (line.value === null) return <MetricValue metric={metric} value={null} />
  return (
    <b>
      <Sourced quiet of={`total:${metric.key}`} name={metric.label}>
        <MetricValue metric={metric} value={line.value} />
      </Sourced>
    </b>
  )
}

function Change({ metric, line }: Cell) {
  if (!line.before || line.value === null) return <span className="text-ink-3">none</span>
  return (
    <Sourced
      quiet
      of={`total:${metric.key}:${line.before.day}`}
      name={`${metric.label} on ${formatDate(line.before.day)}, from which it moved`}
    >
      <MetricChange metric={metric} value={line.value - line.before.value} />
    </Sourced>
  )
}

function Measured({ metric, line, now }: Cell & { now: Date }) {
  if (!line.computedAt) return <span className="text-ink-3">never</span>
  const stale = now.getTime() - Date.parse(line.computedAt) > metric.freshHours * 3_600_000
  return (
    <Sourced quiet of={`total:${metric.key}`} name={`${metric.label}, when it was measured`}>
      <Freshness age={formatAge(line.computedAt, now)} limit={`${metric.freshHours} h`} stale={stale} />
    </Sourced>
  )
}
