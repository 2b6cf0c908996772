import type { MetricUnit } from '../metrics/metric'
import type { AnswerKey } from './all-answers'

/** The figure behind the cells of an answer, by unit. */
const figures: Readonly<Record<AnswerKey, Partial<Record<MetricUnit, string>>>> = {
  'retention-cohorts': { share: 'cohort-retention' },
  'category-frequency': { count: 'category-frequency-count', rate: 'category-frequency-rate' },
  'order-value-by-segment': { count: 'order-value-count', money: 'order-value-money' },
  'high-value-customers': { count: 'high-value-count', money: 'high-value-money', share: 'high-value-share' },
  'acquisition-by-campaign': { count: 'acquisition-count', money: 'acquisition-money' },
}

/** The receipt reference of one cell of an answer on a day; null for a unit that has no figure. */
export function cellReference(
  key: AnswerKey,
  unit: MetricUnit,
  cell: { by: string; row: string; col: string; day: string },
): string | null {
  const figure = figures[key][unit]
  return figure ? `figure:${figure}:${cell.by}:${cell.row}:${cell.col}:${cell.day}` : null
}
