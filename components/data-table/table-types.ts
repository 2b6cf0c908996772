import type { ReactNode } from 'react'

/** A column: its id also names it in the URL. `sort` gives the link that sorts by it and how it is sorted now. `fixed` cannot be hidden. */
export type DataColumn = {
  id: string
  label: string
  head?: ReactNode
  align?: 'left' | 'right' | 'center'
  width?: number
  fixed?: boolean
  sort?: { href: string; direction: 'ascending' | 'descending' | null }
}

/** A row as it is shown: one cell a column, in their order; `label` names it for screen readers; `href` opens it. */
export type DataRow = {
  id: string
  label: string
  href?: string
  cells: readonly ReactNode[]
  /** The receipt of each cell's value, in the same order; null where a cell has none or names its own. */
  receipts?: readonly (string | null)[]
}

/** What can be done to the selected rows: one server action for all of them, told which by `do` and to whom by `id`. */
export type BulkActions = {
  action: (data: FormData) => void | Promise<void>
  buttons: readonly { value: string; label: string; keycap?: string; denied?: string }[]
}
