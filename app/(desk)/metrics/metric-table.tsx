import { SparkLine } from '@/components/charts/spark-line'
import { DataTable } from '@/components/data-table/data-table'
import { NameCell } from '@/components/data-table/name-cell'
import { FaceEmpty } from '@/components/ui/face-empty'
import { Freshness } from '@/components/ui/freshness'
import { formatAge } from '@/components/format/format-age'
import { formatDate } from '@/components/format/format-date'
import { grains } from '@/model/grains'
import { metricOf } from '@/model/metrics/all-metrics'
import type { MetricLine } from '@/server/metrics/list-metrics'
import { Certified } from './certified'
import { MetricChange } from './metric-change'
import { MetricValue } from './metric-value'

const columns = [
  { id: 'name', label: 'Metric', width: 190, fixed: true },
  { id: 'value', label: 'Now', align: 'right', width: 120 },
  { id: 'of', label: 'Of what', width: 170 },
  { id: 'change', label: 'Since month end', align: 'right', width: 130 },
  { id: 'trend', label: '13 weeks', width: 100 },
  { id: 'grain', label: 'Grain', width: 90 },
  { id: 'owner', label: 'Owner', width: 190 },
  { id: 'certified', label: 'Certified', width: 120 },
  { id: 'measured', label: 'Measured', width: 160 },
] as const

/** The list of metrics; a row opens its definition. */
export function MetricTable({ lines, now }: { lines: readonly MetricLine[]; now: Date }) {
  return (
    <DataTable
      caption="Metrics"
      columns={columns}
      rowCount={lines.length}
      empty={<FaceEmpty title="No metric is defined" />}
      rows={lines.flatMap((line) => {
        const metric = metricOf(line.key)
        if (!metric) return []
        return [
          {
            id: line.key,
            label: metric.label,
            href: `/metrics/${line.key}`,
            cells: [
              <NameCell key="name" name={metric.label} />,
              <b key="value">
                <MetricValue metric={metric} value={line.value} />
              </b>,
              <span key="of" className="text-ink-3">
                {metric.noun}
              </span>,
              <Change key="change" line={line} />,
              <SparkLine key="trend" values={line.weeks} />,
              grains[metric.grain].label,
              <span key="owner">
                {metric.owner.name} <span className="text-2 text-ink-3">{metric.owner.team}</span>
              </span>,
              <Certified key="certified" on={metric.certifiedOn} short />,
              <Measured key="measured" line={line} limit={metric.freshHours} now={now} />,
            ],
          },
        ]
      })}
    />
  )
}

function Change({ line }: { line: MetricLine }) {
  const metric = metricOf(line.key)
  if (!metric || !line.before || line.value === null) return <span className="text-ink-3">none</span>
  return (
    <span title={`Since ${formatDate(line.before.day)}`}>
      <MetricChange metric={metric} value={line.value - line.before.value} />
    </span>
  )
}

function Measured({ line, limit, now }: { line: MetricLine; limit: number; now: Date }) {
  if (!line.computedAt) return <span className="text-ink-3">never</span>
  const stale = now.getTime() - Date.parse(line.computedAt) > limit * 3_600_000
  return <Freshness age={formatAge(line.computedAt, now)} limit={`${limit} h`} stale={stale} />
}
