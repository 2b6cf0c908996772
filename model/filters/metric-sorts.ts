import { allMetrics, type MetricKey } from '../metrics/all-metrics'
import type { MeasuredGrain } from '../metrics/metric'

/** Orders by the metrics of a grain that are in none of these: what a list can show as a column it can sort by. */
export function metricSorts(grain: MeasuredGrain, known: readonly { on: object }[] = []) {
  const sorted = new Set(known.flatMap(({ on }) => ('metric' in on ? [on.metric] : [])))
  return allMetrics
    .filter((metric) => metric.grain === grain && !sorted.has(metric.key))
    .map(({ key, label }): { key: string; label: string; on: { metric: MetricKey }; first: 'desc' } => ({
      key,
      label,
      on: { metric: key },
      first: 'desc',
    }))
}
