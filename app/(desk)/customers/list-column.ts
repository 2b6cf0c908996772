import type { ReactNode } from 'react'
import type { CustomerRow } from '@/server/customers/get-rows'

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
  cell: (row: CustomerRow, now: Date) => ReactNode
  /** The same as plain text, for export; money in major units. */
  text: (row: CustomerRow) => string
}
