import type { ReactNode } from 'react'
import type { MetricKey } from '@/model/metrics/all-metrics'
import type { CustomerRow } from '@/server/customers/get-rows'
import type { Measure } from './metric-column'

/** What a cell shows: a field, a metric, what Kith knows of the customer's identity, or those related to it. */
export type CellOf =
  | { field: string }
  | { metric: MetricKey }
  | { identity: 'confidence' | 'heard' | 'sources' }
  | { related: 'count' | 'name' }

/**
 * One column of a customer list. `sort` names the order it sorts by; `needs` the field or metric one must be able to read
 * to have it at all; `reads` the fields its cells are made of, where that is not the field of its own id.
 */
export type ListColumn = {
  id: string
  label: string
  width?: number
  align?: 'right'
  fixed?: true
  sort?: string
  needs?: { field: string } | { metric: 'mrr' }
  reads?: readonly string[]
  /** What the cell shows, for its receipt; absent where the field is that of its own id. */
  of?: CellOf
  /** Set where it shows a metric that was asked for. */
  measure?: Measure
  cell: (row: CustomerRow, now: Date) => ReactNode
  /** The same as plain text, for export; money in major units. */
  text: (row: CustomerRow) => string
}
