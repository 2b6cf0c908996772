import type { ChartKey } from './charts'
import type { Bucket } from './periods'

/** How the values of a chart are written: counts, fractions of 1, hours, minor units of the reporting currency. */
export type ChartUnit = 'count' | 'share' | 'hours' | 'money'

/** A column or line of a chart. `look` says how it is drawn; a series of the table only is not drawn. */
export type SeriesReading = {
  key: string
  name: string
  look: 'main' | 'second' | 'third' | 'loss' | 'loss-filled' | 'table'
  /** One for each x; null where nothing was measured. */
  values: readonly (number | null)[]
  /** References of their receipts, null where there is none. */
  of: readonly string[]
  /** Where those behind a value are listed. */
  hrefs: readonly string[]
}

/** What a chart shows, ready to be drawn and to be read as a table. */
export type ChartReading = {
  chart: ChartKey
  kind: 'bars' | 'lines' | 'multiples'
  unit: ChartUnit
  /** What stands under each value; `label` is short and differs between neighbours. */
  xs: readonly { label: string; bucket: Bucket }[]
  xName: string
  series: readonly SeriesReading[]
  /** The sentence that says what the chart shows, for the head and for who does not see it. */
  says: string
  note?: string
}
