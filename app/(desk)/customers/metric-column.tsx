import type { MetricKey } from '@/model/metrics/all-metrics'
import type { Metric } from '@/model/metrics/metric'
import { sayValue } from '@/model/metrics/say-metric'
import type { ListColumn } from './list-column'

/** A metric as a column shows it. Small enough to be sent with a page. */
export type Measure = Pick<Metric, 'label' | 'unit'> & { key: MetricKey }

/** The column of any metric of a grain, for lists that ask for it. */
export function metricColumn({ key, label, unit }: Measure): ListColumn {
  return {
    id: key,
    label,
    width: Math.max(96, label.length * 8 + 24),
    align: 'right',
    sort: key,
    reads: [],
    of: { metric: key },
    measure: { key, label, unit },
    cell: ({ metrics }) => {
      const value = metrics[key]?.value
      if (value === undefined) return <span className="text-ink-3">none</span>
      return <span className={value === 0 ? 'text-ink-3' : undefined}>{sayValue({ unit }, value)}</span>
    },
    text: ({ metrics }) => {
      const value = metrics[key]?.value
      if (value === undefined) return ''
      return unit === 'money' ? (value / 100).toFixed(2) : String(value)
    },
  }
}
