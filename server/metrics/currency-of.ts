import { reportingCurrency } from '@/model/metrics/currencies'
import type { Metric } from '@/model/metrics/metric'

/** The currency values of a metric carry; null unless it is money. */
export const currencyOf = (metric: Metric) => (metric.unit === 'money' ? reportingCurrency : null)
