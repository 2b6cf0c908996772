import type { FieldKey } from '../fields/fields'
import type { GoldenGrain } from '../grains'
import type { MetricKey } from '../metrics/all-metrics'

/** What a list can be filtered or sorted by: a field of the grain, a metric, or what Kith itself knows of the customer. */
export type ListSubject<G extends GoldenGrain> =
  | { field: FieldKey<G> }
  | { metric: MetricKey }
  | { about: 'confidence' | 'sources' | 'number' | 'heard' }

/** The same where the grain is not known until run time. */
export type AnySubject =
  | { field: string }
  | { metric: MetricKey }
  | { about: 'confidence' | 'sources' | 'number' | 'heard' }

/** How the value in the URL is compared: a set of texts, a number, or days from today. */
export type FilterTest = 'one-of' | 'at-least' | 'below' | 'within-days'

/** One typed filter. `say` turns its value into the words of its chip; `joiner` is the word before the chip. */
export type Filter<G extends GoldenGrain> = {
  /** Its name in the URL. */
  key: string
  label: string
  on: ListSubject<G>
  test: FilterTest
  /** Money is typed in whole units and compared in minor ones. */
  money?: true
  /** A share is typed in hundredths and compared as a fraction of 1. */
  percent?: true
  options?: readonly { value: string; label: string }[]
  hint?: string
  joiner?: string
  say: (value: string) => string
}

/** One allowed order of a list. */
export type Sort<G extends GoldenGrain> = { key: string; label: string; on: ListSubject<G>; first: 'asc' | 'desc' }

/** Filters that are set: the filter's key and its value as it stands in the URL. */
export type FilterValue = { key: string; value: string }

/** A filter or an order of any grain. */
export type AnyFilter = Omit<Filter<GoldenGrain>, 'on'> & { on: AnySubject }
export type AnySort = Omit<Sort<GoldenGrain>, 'on'> & { on: AnySubject }
