import { reportingCurrency } from './currencies'
import type { Metric } from './metric'

type Said = Pick<Metric, 'unit' | 'total'>

/** How many decimals a value is said with: enough to tell neighbours apart, never more than is known. */
export function digitsOf({ unit, total }: Said): number {
  if (unit === 'rate') return 2
  if (unit === 'share' || unit === 'days' || unit === 'hours') return 1
  return total === 'average' && unit === 'count' ? 1 : 0
}

/** A value in its unit, as every screen says it: "£1,240", "98.9%", "32.0 h", "20.0 days", "0.53 a month". Money is given in minor units. */
export function sayMetric(metric: Said, value: number): string {
  return signless(metric, value, '')
}

/** The value of one customer: of an average that is no average yet, so that whole things are said whole. */
export const sayValue = ({ unit }: Pick<Metric, 'unit'>, value: number): string =>
  sayMetric({ unit, total: 'sum' }, value)

/** A change of it with its sign. A share changes by points of a hundred, not by percent. */
export function sayMetricChange(metric: Said, change: number): string {
  return signless(metric, change, change > 0 ? '+' : '')
}

function signless(metric: Said, value: number, plus: string): string {
  const size = Math.abs(value)
  const text = plainNumber(metric.unit === 'share' ? size * 100 : metric.unit === 'money' ? size / 100 : size, metric)
  // What is too small to be said has no sign either.
  const sign = /[1-9]/.test(text) ? (value < 0 ? '−' : plus) : ''
  return metric.unit === 'money' ? `${sign}${symbol}${text}` : `${sign}${text}${suffixes[metric.unit]}`
}

const formats = [0, 1, 2].map(
  (digits) => new Intl.NumberFormat('en-GB', { minimumFractionDigits: digits, maximumFractionDigits: digits }),
)
const plainNumber = (value: number, metric: Said) => formats[digitsOf(metric)]?.format(value) ?? String(value)

const suffixes = {
  count: '',
  score: '',
  share: '%',
  days: ' days',
  hours: ' h',
  rate: ' a month',
} as const satisfies Record<Exclude<Metric['unit'], 'money'>, string>

const symbol =
  new Intl.NumberFormat('en-GB', { style: 'currency', currency: reportingCurrency })
    .formatToParts(0)
    .find((part) => part.type === 'currency')?.value ?? ''
