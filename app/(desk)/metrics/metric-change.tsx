import type { Metric } from '@/model/metrics/metric'
import { sayMetricChange } from '@/model/metrics/say-metric'

/** A change of a total in its unit, red only where it is bad; none is grey. */
export function MetricChange({ metric, value }: { metric: Pick<Metric, 'unit' | 'total' | 'better'>; value: number }) {
  const hurts = (metric.better === 'up' && value < 0) || (metric.better === 'down' && value > 0)
  const said = sayMetricChange(metric, value)
  const tone = said === sayMetricChange(metric, 0) ? 'text-ink-3' : hurts ? 'text-risk' : ''
  return <span className={`whitespace-nowrap ${tone}`}>{said}</span>
}
