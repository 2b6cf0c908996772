'use client'

import {
  columnVisibilityFeature,
  createColumnHelper,
  type RowSelectionState,
  rowSelectionFeature,
  tableFeatures,
  useTable,
} from '@tanstack/react-table'
import { useMemo, useState } from 'react'
import type { DataColumn, DataRow } from '@/components/data-table/table-types'
import { useHiddenColumns } from '@/components/data-table/use-hidden-columns'

const features = tableFeatures({ rowSelectionFeature, columnVisibilityFeature })
const helper = createColumnHelper<typeof features, DataRow>()

export type DataTableModel = ReturnType<typeof useDataTable>

/** The table's state: which columns show (from the URL) and which rows are selected. Sorting and paging stay in SQL. */
export function useDataTable(columns: readonly DataColumn[], rows: readonly DataRow[], selectable: boolean) {
  const [hidden] = useHiddenColumns()
  const [rowSelection, setRowSelection] = useState<RowSelectionState>({})
  const shape = columns.map((column) => column.id).join(' ')
  const definitions = useMemo(() => helper.columns(shape.split(' ').map((id) => helper.display({ id }))), [shape])
  const columnVisibility = useMemo(
    () => Object.fromEntries(columns.map((column) => [column.id, Boolean(column.fixed) || !hidden.has(column.id)])),
    [columns, hidden],
  )
  return useTable({
    features,
    columns: definitions,
    data: rows,
    getRowId: (row) => row.id,
    enableRowSelection: selectable,
    state: { rowSelection, columnVisibility },
    onRowSelectionChange: setRowSelection,
  })
}
