import { Money } from '@/components/ui/money'
import { Num } from '@/components/ui/num'
import { reportingCurrency } from '@/model/metrics/currencies'
import type { Metric } from '@/model/metrics/metric'

/** A total of a metric in its unit: pounds, a count, or an average with one decimal. Null is the word none. */
export function MetricValue({ metric, value }: { metric: Pick<Metric, 'unit' | 'total'>; value: number | null }) {
  if (value === null) return <span className="text-ink-3">none</span>
  if (metric.unit === 'money') return <Money minor={value} currency={reportingCurrency} />
  return <Num value={value} digits={metric.total === 'average' ? 1 : 0} />
}
