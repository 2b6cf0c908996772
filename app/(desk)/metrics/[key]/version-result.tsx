import { formatDate } from '@/components/format/format-date'
import { formatNumber } from '@/components/format/format-number'
import { MiniTable } from '@/components/ui/mini-table'
import { SqlBlock } from '@/components/ui/sql-block'
import { TextLink } from '@/components/ui/text-link'
import { grains } from '@/model/grains'
import type { Metric } from '@/model/metrics/metric'
import { sayMetric, sayMetricChange } from '@/model/metrics/say-metric'
import type { VersionValue } from '@/server/metrics/get-version-value'

/** What an earlier version gives on a day beside the present one, whose values differ, and its text. */
export function VersionResult({ metric, value }: { metric: Metric; value: VersionValue }) {
  const { version, present, day, gap } = value
  const customers = gap.steps.reduce((sum, step) => sum + step.customers, 0)
  const query = new URLSearchParams({
    a: metric.key,
    'a.version': String(version),
    'a.day': day,
    b: metric.key,
    'b.version': String(present),
    'b.day': day,
  })
  return (
    <div className="pt-3" data-plain="worked out just now from the text below">
      <MiniTable
        caption={`Version ${version} beside version ${present}`}
        head={[
          { key: 'what', label: formatDate(day) },
          { key: 'value', label: metric.label, num: true, width: 160 },
        ]}
        rows={[
          { key: 'old', cells: [`With version ${version}`, sayMetric(metric, gap.from)] },
          { key: 'new', cells: [`With version ${present}, the present one`, sayMetric(metric, gap.to)] },
          {
            key: 'gap',
            cells: ['Difference', gap.to === gap.from ? 'none' : sayMetricChange(metric, gap.to - gap.from)],
          },
        ]}
      />
      <p className="py-2 text-2 text-ink-3">
        {customers === 0
          ? `No ${grains[metric.grain].label.toLowerCase()} differs.`
          : `${formatNumber(customers)} ${(customers === 1 ? grains[metric.grain].label : grains[metric.grain].plural).toLowerCase()} differ.`}{' '}
        <TextLink href={`/metrics/compare?${query}`}>Open them</TextLink>
      </p>
      <div className="-mx-6 max-h-72 overflow-auto max-sm:-mx-4">
        <SqlBlock sql={value.sql} label={`SQL of ${metric.label}, version ${version}`} />
      </div>
    </div>
  )
}
