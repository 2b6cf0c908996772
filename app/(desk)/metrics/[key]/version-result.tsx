import { formatDate } from '@/components/format/format-date'
import { formatNumber } from '@/components/format/format-number'
import { MiniTable } from '@/components/ui/mini-table'
import { SqlBlock } from '@/components/ui/sql-block'
import { TextLink } from '@/components/ui/text-link'
import { grains } from '@/model/grains'
import type { Metric } from '@/model/metrics/metric'
import { sayMetric, sayMetricChange } from '@/model/metrics/say-metric'
import { readingOf, sideOf } from '@/server/metrics/gap/reading-of'
import type { VersionValue } from '@/server/metrics/get-version-value'
import { gapReference, readingReference } from '@/server/receipt/gap-reference'
import { compareHref } from '../compare/compare-href'

/** What an earlier version gives on a day beside the present one, whose values differ, and its text. */
export function VersionResult({ metric, value }: { metric: Metric; value: VersionValue }) {
  const { version, present, day, gap } = value
  const customers = gap.steps.reduce((sum, step) => sum + step.customers, 0)
  const side = (of: number) => readingOf({ metric: value.metric, version: of, day }, day)
  const [one, other] = [side(version), side(present)]
  return (
    <div className="pt-3">
      <MiniTable
        caption={`Version ${version} beside version ${present}`}
        head={[
          { key: 'what', label: formatDate(day) },
          { key: 'value', label: metric.label, num: true, width: 160 },
        ]}
        rows={[
          {
            key: 'old',
            receipt: readingReference(one),
            cells: [`With version ${version}`, sayMetric(metric, gap.from)],
          },
          {
            key: 'new',
            receipt: readingReference(other),
            cells: [`With version ${present}, the present one`, sayMetric(metric, gap.to)],
          },
          {
            key: 'gap',
            receipt: gapReference('whole', one, other),
            cells: ['Difference', gap.to === gap.from ? 'none' : sayMetricChange(metric, gap.to - gap.from)],
          },
        ]}
      />
      <p
        className="py-2 text-2 text-ink-3"
        data-receipt={gapReference('whole', one, other)}
        data-name="Customers that differ"
      >
        {customers === 0
          ? `No ${grains[metric.grain].label.toLowerCase()} differs.`
          : `${formatNumber(customers)} ${(customers === 1 ? grains[metric.grain].label : grains[metric.grain].plural).toLowerCase()} differ.`}{' '}
        <TextLink href={compareHref(sideOf(one), sideOf(other))}>Open them</TextLink>
      </p>
      <div className="-mx-6 max-h-72 overflow-auto max-sm:-mx-4">
        <SqlBlock sql={value.sql} label={`SQL of ${metric.label}, version ${version}`} />
      </div>
    </div>
  )
}
