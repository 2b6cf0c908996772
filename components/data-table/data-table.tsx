'use client'

import { type ReactNode, useRef } from 'react'
import { SelectionBar } from '@/components/data-table/selection-bar'
import { TableHead } from '@/components/data-table/table-head'
import { TableRow } from '@/components/data-table/table-row'
import type { BulkActions, DataColumn, DataRow } from '@/components/data-table/table-types'
import { useDataTable } from '@/components/data-table/use-data-table'
import { useOpenRow } from '@/components/data-table/use-open-row'
import { useRowKeys } from '@/components/data-table/use-row-keys'
import { ScrollBox } from '@/components/ui/scroll-box'

const firstWidth = 220
const plainWidth = 96

/**
 * A list: sorted by links, columns hidden by URL, rows opened by press or Enter on the name, moved through with J and K.
 * `rowCount` is the whole list, of which `rows` is one page. Selecting rows turns the left of the foot into their bar.
 */
export function DataTable(props: {
  caption: string
  columns: readonly DataColumn[]
  rows: readonly DataRow[]
  rowCount: number
  selectable?: boolean
  bulk?: BulkActions
  pager?: ReactNode
  empty?: ReactNode
}) {
  const selectable = props.selectable ?? props.bulk !== undefined
  const body = useRef<HTMLTableSectionElement>(null)
  const table = useDataTable(props.columns, props.rows, selectable)
  useRowKeys(body, table, selectable)
  useOpenRow(body)
  const shown = props.columns.filter((column) => table.getColumn(column.id)?.getIsVisible())
  const visible = new Set(shown)
  const minWidth = shown.reduce((sum, column, index) => sum + (column.width ?? (index ? plainWidth : firstWidth)), 0)

  if (props.rows.length === 0 && props.empty)
    return <div className="border-t border-line px-6 max-sm:px-4">{props.empty}</div>
  return (
    <>
      <ScrollBox className="grid-box" label={props.caption}>
        <table
          className="grid-list table-fixed"
          style={{ minWidth: minWidth + (selectable ? 48 : 0) }}
          aria-rowcount={props.rowCount + 1}
        >
          <caption className="sr-only">{props.caption}</caption>
          <colgroup>
            {selectable ? <col style={{ width: 48 }} /> : null}
            {shown.map((column) => (
              <col key={column.id} style={{ width: column.width }} />
            ))}
          </colgroup>
          <TableHead columns={shown} table={table} selectable={selectable} />
          <tbody ref={body}>
            {table.getRowModel().rows.map((row) => (
              <TableRow key={row.id} row={row} columns={props.columns} shown={visible} selectable={selectable} />
            ))}
          </tbody>
        </table>
      </ScrollBox>
      <div className="grid-foot">
        <SelectionBar table={table} bulk={props.bulk} />
        {props.pager}
      </div>
    </>
  )
}
