import type { Metric } from '@/model/metrics/metric'
import { sayMetric, sayMetricChange } from '@/model/metrics/say-metric'

type Said = Pick<Metric, 'unit' | 'total'>

/** Decimals of the stored unit that a comparison is said with: money to the penny (it is in pence), shares to a hundredth of a percent. */
const placesOf = ({ unit, total }: Said): number => {
  if (unit === 'money') return 0
  if (unit === 'share') return 4
  return total === 'sum' || total === 'count' ? 0 : 2
}

/** As which of two metrics of one unit a gap is said: where one is an average or a share, all is said as finely as that. */
export const gapUnit = <M extends Said>(first: M, second: M): M =>
  first.total === 'average' || first.total === 'ratio' ? first : second

/**
 * The start, the steps and the end of a gap, cut to what is shown so that the shown steps add up to the shown gap
 * exactly: each is the difference of the rounded sums before and after it.
 */
export function roundGap(metric: Said, from: number, amounts: readonly number[]) {
  const scale = 10 ** placesOf(metric)
  const round = (value: number) => Math.round(value * scale) / scale
  let sum = from
  const steps = amounts.map((amount) => {
    const before = round(sum)
    sum += amount
    return Math.round((round(sum) - before) * scale) / scale
  })
  return { from: round(from), steps, to: round(sum) }
}

/** A value to the last place that is compared: "£1,240.05", "98.93%". */
export function sayFine(metric: Said, value: number): string {
  return fine(metric, value) ?? sayMetric(metric, value)
}

/** A difference with its sign to the last place that is compared. */
export function sayFineChange(metric: Said, change: number): string {
  const plus = change > 0 ? '+' : ''
  const said = fine(metric, change)
  return said === null ? sayMetricChange(metric, change) : `${plus}${said}`
}

/** What `sayMetric` would round further than a comparison may; null where it does not. */
function fine(metric: Said, value: number): string | null {
  const places = placesOf(metric)
  const sign = value < 0 ? '−' : ''
  const write = (size: number, digits: number) =>
    size.toLocaleString('en-GB', { minimumFractionDigits: digits, maximumFractionDigits: digits })
  if (metric.unit === 'money') return `${sign}${sayMetric(metric, 0).charAt(0)}${write(Math.abs(value) / 100, 2)}`
  if (metric.unit === 'share') return `${sign}${write(Math.abs(value) * 100, 2)}%`
  if (places === 0) return null
  const unit = sayMetric(metric, 0).replace(/^[\d.,]+/, '')
  return `${sign}${write(Math.abs(value), places)}${unit}`
}
