import { Sourced } from '@/app/receipt/sourced'
import { formatDate } from '@/components/format/format-date'
import { formatPercent } from '@/components/format/format-percent'
import { PageHead } from '@/components/ui/page-head'
import { SourceMarks } from '@/components/ui/source-marks'
import { TextLink } from '@/components/ui/text-link'
import { When } from '@/components/ui/when'
import { grains } from '@/model/grains'
import { hasNoTotal } from '@/model/metrics/has-no-total'
import { type Metric, versionOf } from '@/model/metrics/metric'
import type { Standing } from '@/model/metrics/standing'
import { sourceSystems } from '@/model/source-systems'
import type { MetricPage } from '@/server/metrics/get-metric'
import { Certified } from '../certified'
import { MetricChange } from '../metric-change'
import { MetricValue } from '../metric-value'

type Props = { metric: Metric; page: MetricPage; standing: Standing; now: Date }

/** The top of a metric's page: who vouches for it, where it reads from, the one number and how it moved. */
export function MetricHead({ metric, page, standing, now }: Props) {
  const marks = metric.sources.map((key) => ({
    letter: sourceSystems[key].letter,
    name: sourceSystems[key].label,
    tone: key,
  }))
  const nobody = page.total !== null && hasNoTotal(metric, page.total.entities)
  return (
    <PageHead
      title={metric.label}
      beside={
        <>
          <Certified metric={metric} standing={standing} />
          <span className="flex items-center gap-2 text-ink-2">
            <SourceMarks sources={marks} /> read from {sayList(marks.map((mark) => mark.name))}
          </span>
        </>
      }
      line={[
        `Metric, grain ${grains[metric.grain].label.toLowerCase()}`,
        <span key="version" data-plain="definition">
          Definition <b>{versionOf(metric)}</b>
        </span>,
        <span key="owner">
          Owner <b>{metric.owner.name}</b>
        </span>,
        page.total ? (
          <span key="measured">
            Measured{' '}
            <Sourced of={`total:${metric.key}`} name={`${metric.label}, when it was measured`}>
              <When at={page.total.computedAt} now={now} focusable={false} />
            </Sourced>
            <span data-plain="definition">, limit {metric.freshHours} h</span>
          </span>
        ) : (
          'Not measured yet'
        ),
      ]}
      actions={
        <div className="flex items-baseline gap-2.5">
          <span className="text-5 font-strong">
            {page.total && !nobody ? (
              <Sourced of={`total:${metric.key}`} name={metric.label}>
                <MetricValue metric={metric} value={page.total.value} />
              </Sourced>
            ) : (
              <MetricValue metric={metric} value={null} />
            )}
          </span>
          <span className="text-ink-2">
            {metric.noun}
            {nobody ? <Nobody metric={metric} page={page} /> : <SinceBefore metric={metric} page={page} />}
          </span>
          {page.total ? <TextLink href={compareWith(metric, page)}>Compare</TextLink> : null}
        </div>
      }
    />
  )
}

/** Why an average or a share has no number: it was measured, and nobody had a value. */
function Nobody({ metric, page }: { metric: Metric; page: MetricPage }) {
  if (!page.total) return null
  const { label } = grains[metric.grain]
  return (
    <span data-receipt={`total:${metric.key}`} data-name={metric.label}>
      : no {label.toLowerCase()} had a value on {formatDate(page.total.day)}
      {metric.key === 'churn_risk' ? (
        <>
          , <TextLink href="#quality">why none is told</TextLink>
        </>
      ) : null}
    </span>
  )
}

function SinceBefore({ metric, page }: { metric: Metric; page: MetricPage }) {
  const { total, yearAgo, monthEnd } = page
  if (!total) return null
  return (
    <>
      {monthEnd ? (
        <>
          ,{' '}
          <Sourced of={`total:${metric.key}:${monthEnd.day}`} name={`${metric.label} on ${formatDate(monthEnd.day)}`}>
            <MetricChange metric={metric} value={total.value - monthEnd.value} /> since{' '}
            {formatDate(monthEnd.day, { year: false })}
          </Sourced>
        </>
      ) : null}
      {yearAgo?.value ? (
        <>
          ,{' '}
          <Sourced of={`total:${metric.key}:${yearAgo.day}`} name={`${metric.label} on ${formatDate(yearAgo.day)}`}>
            {total.value >= yearAgo.value ? '+' : '−'}
            {formatPercent(Math.abs(total.value / yearAgo.value - 1), 1)} in a year
          </Sourced>
        </>
      ) : null}
    </>
  )
}

const sayList = (names: readonly string[]) =>
  names.length > 1 ? `${names.slice(0, -1).join(', ')} and ${names.at(-1)}` : (names[0] ?? '')

/** The page that says why two numbers differ, with this one and that of the month end chosen. */
function compareWith({ key }: Metric, { monthEnd }: MetricPage): string {
  const query = new URLSearchParams({ a: key, b: key, ...(monthEnd ? { 'a.day': monthEnd.day } : {}) })
  return `/metrics/compare?${query}`
}
