import type { Metric } from '@/model/metrics/metric'
import { sayMetric } from '@/model/metrics/say-metric'

/** A total of a metric in its unit. Null is the word none, zero is grey. */
export function MetricValue({ metric, value }: { metric: Pick<Metric, 'unit' | 'total'>; value: number | null }) {
  if (value === null) return <span className="text-ink-3">none</span>
  return (
    <span className={value === 0 ? 'whitespace-nowrap text-ink-3' : 'whitespace-nowrap'}>
      {sayMetric(metric, value)}
    </span>
  )
}
