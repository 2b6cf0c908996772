'use client'

import { Fragment, type ReactNode, useMemo } from 'react'
import { DataTable } from '@/components/data-table/data-table'
import type { DataColumn } from '@/components/data-table/table-types'
import type { GoldenGrain } from '@/model/grains'
import type { CustomerRow } from '@/server/customers/get-rows'
import { cellReceipt } from './cell-receipt'
import { profileHref } from './grain-slug'
import { listColumns } from './list-columns'
import { type Measure, metricColumn } from './metric-column'

/**
 * The rows of a customer list. Their cells are made here from the values, for the values of a page are a tenth of the
 * size of its cells. `columns` says by id which of the grain's columns there are, which metrics besides, and how each is sorted.
 */
export function CustomerGrid(props: {
  grain: GoldenGrain
  columns: readonly (Pick<DataColumn, 'id' | 'sort'> & { measure?: Measure })[]
  rows: readonly CustomerRow[]
  now: string
  caption: string
  rowCount: number
  pager: ReactNode
  empty: ReactNode
}) {
  const { grain, columns, rows, now, ...rest } = props
  const shown = useMemo(
    () => [
      ...listColumns[grain].flatMap((column) => {
        const wanted = columns.find(({ id }) => id === column.id)
        return wanted ? [{ ...column, sort: wanted.sort }] : []
      }),
      ...columns.flatMap(({ measure, sort }) => (measure ? [{ ...metricColumn(measure), sort }] : [])),
    ],
    [grain, columns],
  )
  const data = useMemo(() => {
    const at = new Date(now)
    return rows.map((row) => ({
      id: row.entityId,
      label: typeof row.values.name === 'string' ? row.values.name : row.code,
      href: profileHref(grain, row.entityId),
      receipts: shown.map((column) => cellReceipt(grain, row, column)),
      cells: shown.map((column) => <Fragment key={column.id}>{column.cell(row, at)}</Fragment>),
    }))
  }, [grain, shown, rows, now])
  return <DataTable columns={shown} rows={data} {...rest} />
}
