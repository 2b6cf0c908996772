import { TextLink } from '@/components/ui/text-link'
import { allMetrics, metricOf } from '@/model/metrics/all-metrics'
import type { Side } from '@/model/metrics/compare-sides'
import { compareHref } from './compare-href'

/** What the first number can be compared with: every metric of its unit. */
export function OtherMetrics({ one }: { one: Side }) {
  const unit = metricOf(one.metric)?.unit
  const fitting = allMetrics.filter((metric) => metric.unit === unit && metric.key !== one.metric)
  if (fitting.length === 0) return <p className="pb-3 text-ink-2">No other metric has its unit.</p>
  return (
    <p className="flex flex-wrap gap-x-4 gap-y-1 pb-3">
      <span className="text-ink-2">It can be compared with</span>
      {fitting.map((metric) => (
        <TextLink key={metric.key} href={compareHref(one, { metric: metric.key })}>
          {metric.label}
        </TextLink>
      ))}
    </p>
  )
}
