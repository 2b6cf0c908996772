'use client'

import { ArrowDown, ArrowUp } from 'lucide-react'
import { Link } from '@/components/ui/link'
import type { DataColumn } from '@/components/data-table/table-types'
import type { DataTableModel } from '@/components/data-table/use-data-table'

/** The class of a column's cells; to the left is how a list stands by itself. */
export const aligns = { left: undefined, right: 'text-right', center: 'text-center' }

/** The head of a list: a box that selects the whole page, then a link a sortable column. */
export function TableHead(props: { columns: readonly DataColumn[]; table: DataTableModel; selectable: boolean }) {
  const { table } = props
  return (
    <thead>
      <tr>
        {props.selectable ? (
          <th scope="col">
            <label className="pick">
              <input
                type="checkbox"
                className="check"
                aria-label="Select all rows shown"
                checked={table.getIsAllRowsSelected()}
                ref={(box) => {
                  if (box) box.indeterminate = table.getIsSomeRowsSelected() && !table.getIsAllRowsSelected()
                }}
                onChange={table.getToggleAllRowsSelectedHandler()}
              />
            </label>
          </th>
        ) : null}
        {props.columns.map((column) => (
          <th
            key={column.id}
            scope="col"
            className={aligns[column.align ?? 'left']}
            aria-sort={column.sort?.direction ?? undefined}
          >
            {column.sort ? <SortLink {...column.sort} label={column.label} /> : (column.head ?? column.label)}
          </th>
        ))}
      </tr>
    </thead>
  )
}

function SortLink({ href, direction, label }: NonNullable<DataColumn['sort']> & { label: string }) {
  const Arrow = direction === 'ascending' ? ArrowUp : ArrowDown
  return (
    <Link href={href} prefetch={false} className="sort" scroll={false}>
      {label}
      {direction ? <Arrow className="size-3" strokeWidth={2} aria-hidden="true" /> : null}
    </Link>
  )
}
