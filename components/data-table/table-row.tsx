'use client'

import { aligns } from '@/components/data-table/table-head'
import type { DataColumn } from '@/components/data-table/table-types'
import type { DataTableModel } from '@/components/data-table/use-data-table'

type Row = ReturnType<DataTableModel['getRowModel']>['rows'][number]

/** One row of a list. Its first cell is the link; pressing anywhere else that does nothing itself opens it too. */
export function TableRow({
  row,
  columns,
  shown,
  selectable,
}: {
  row: Row
  columns: readonly DataColumn[]
  shown: ReadonlySet<DataColumn>
  selectable: boolean
}) {
  const { label, href, cells, receipts } = row.original
  return (
    <tr
      data-row={row.id}
      data-opens={href && ''}
      data-name={receipts && label}
      data-selected={row.getIsSelected() || undefined}
    >
      {selectable ? (
        <td>
          <label className="pick">
            <input
              type="checkbox"
              className="check"
              aria-label={`Select ${label}`}
              checked={row.getIsSelected()}
              onChange={row.getToggleSelectedHandler()}
            />
          </label>
        </td>
      ) : null}
      {columns.map((column, index) => {
        if (!shown.has(column)) return null
        const look = aligns[column.align ?? 'left']
        const sourced = { 'data-receipt': receipts?.[index]?.replace(row.id, '~') }
        if (index > 0) {
          return (
            <td key={column.id} className={look} {...sourced}>
              {cells[index]}
            </td>
          )
        }
        return (
          <th key={column.id} scope="row" className={look} {...sourced}>
            {href ? (
              <a href={href} data-row-link="" className="row-link">
                {cells[index]}
              </a>
            ) : (
              cells[index]
            )}
          </th>
        )
      })}
    </tr>
  )
}
