import { Delta } from '@/components/ui/delta'
import { reportingCurrency } from '@/model/metrics/currencies'
import type { Metric } from '@/model/metrics/metric'

/** A change of a total in its unit, red only where it is bad. */
export function MetricChange({ metric, value }: { metric: Pick<Metric, 'unit' | 'total' | 'better'>; value: number }) {
  const bad = metric.better === 'up' ? 'down' : metric.better === 'down' ? 'up' : undefined
  if (metric.unit === 'money') return <Delta value={value} format="money" currency={reportingCurrency} bad={bad} />
  return <Delta value={metric.total === 'average' ? Math.round(value * 10) / 10 : value} bad={bad} />
}
