import { formatMoney } from '@/components/format/format-money'
import { formatNumber } from '@/components/format/format-number'
import { formatPercent } from '@/components/format/format-percent'

/** How values are written: counts, ratios (whole percents, or with one decimal), hours, or minor units of a currency. */
export type ChartFormat = 'number' | 'percent' | 'fine-percent' | 'hours' | { currency: string }

/** How a series is drawn: the first one in ink, others greyer, losses outlined or filled in their own colour. */
export type ChartLook = 'main' | 'second' | 'third' | 'loss' | 'loss-filled'

export type ChartSeries = { key: string; name: string; values: readonly (number | null)[]; look?: ChartLook }

/** Something that happened at one x, in words. */
export type ChartEvent = { x: string; label: string }

/** What a chart of values over x shows: at most two series and 500 points; aggregate in SQL. */
export type ChartData = {
  xs: readonly string[]
  series: readonly ChartSeries[]
  events?: readonly ChartEvent[]
  format?: ChartFormat
}

/** Writes a chart's value. */
export function formatValue(value: number, format: ChartFormat = 'number'): string {
  if (format === 'percent') return formatPercent(value, 0)
  if (format === 'fine-percent') return formatPercent(value, 1)
  if (format === 'hours') return `${formatNumber(value, { digits: 1 })} h`
  if (typeof format === 'object') return formatMoney(Math.round(value), format.currency)
  return formatNumber(value)
}
