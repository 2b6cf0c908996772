import { Sourced } from '@/app/receipt/sourced'
import { formatDate } from '@/components/format/format-date'
import { formatPercent } from '@/components/format/format-percent'
import { PageHead } from '@/components/ui/page-head'
import { SourceMarks } from '@/components/ui/source-marks'
import { When } from '@/components/ui/when'
import { grains } from '@/model/grains'
import { type Metric, versionOf } from '@/model/metrics/metric'
import { sourceSystems } from '@/model/source-systems'
import type { MetricPage } from '@/server/metrics/get-metric'
import { Certified } from '../certified'
import { MetricChange } from '../metric-change'
import { MetricValue } from '../metric-value'

/** The top of a metric's page: who vouches for it, where it reads from, the one number and how it moved. */
export function MetricHead({ metric, page, now }: { metric: Metric; page: MetricPage; now: Date }) {
  const marks = metric.sources.map((key) => ({
    letter: sourceSystems[key].letter,
    name: sourceSystems[key].label,
    tone: key,
  }))
  return (
    <PageHead
      title={metric.label}
      beside={
        <>
          <Certified on={metric.certifiedOn} />
          <span className="flex items-center gap-2 text-ink-2">
            <SourceMarks sources={marks} /> read from {sayList(marks.map((mark) => mark.name))}
          </span>
        </>
      }
      line={[
        `Metric, grain ${grains[metric.grain].label.toLowerCase()}`,
        <span key="version">
          Definition <b>{versionOf(metric)}</b>
        </span>,
        <span key="owner">
          Owner <b>{metric.owner.name}</b>
        </span>,
        page.total ? (
          <span key="measured">
            Measured <When at={page.total.computedAt} now={now} />, limit {metric.freshHours} h
          </span>
        ) : (
          'Not measured yet'
        ),
      ]}
      actions={
        <div className="flex items-baseline gap-2.5">
          <span className="text-5 font-strong">
            {page.total ? (
              <Sourced of={`total:${metric.key}`} name={metric.label}>
                <MetricValue metric={metric} value={page.total.value} />
              </Sourced>
            ) : (
              <MetricValue metric={metric} value={null} />
            )}
          </span>
          <span className="text-ink-2">
            {metric.noun}
            <SinceBefore metric={metric} page={page} />
          </span>
        </div>
      }
    />
  )
}

function SinceBefore({ metric, page }: { metric: Metric; page: MetricPage }) {
  const { total, yearAgo, monthEnd } = page
  if (!total) return null
  return (
    <>
      {monthEnd ? (
        <>
          , <MetricChange metric={metric} value={total.value - monthEnd.value} /> since{' '}
          {formatDate(monthEnd.day, { year: false })}
        </>
      ) : null}
      {yearAgo?.value
        ? `, ${total.value >= yearAgo.value ? '+' : '−'}${formatPercent(Math.abs(total.value / yearAgo.value - 1), 1)} in a year`
        : null}
    </>
  )
}

const sayList = (names: readonly string[]) =>
  names.length > 1 ? `${names.slice(0, -1).join(', ')} and ${names.at(-1)}` : (names[0] ?? '')
