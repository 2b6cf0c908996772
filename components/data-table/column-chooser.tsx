'use client'

import { Columns3 } from 'lucide-react'
import type { DataColumn } from '@/components/data-table/table-types'
import { useHiddenColumns } from '@/components/data-table/use-hidden-columns'
import { Checkbox } from '@/components/form/checkbox'
import { Button } from '@/components/ui/button'
import { Popover } from '@/components/ui/popover'

/** Chooses which columns of the list on this page show; the choice is part of the URL. */
export function ColumnChooser({ columns }: { columns: readonly Pick<DataColumn, 'id' | 'label' | 'fixed'>[] }) {
  const [hidden, setHidden] = useHiddenColumns()
  const shown = columns.filter((column) => column.fixed || !hidden.has(column.id)).length
  const trigger = (
    <Button>
      <Columns3 className="icon" aria-hidden="true" />
      {shown} of {columns.length} columns
    </Button>
  )
  return (
    <Popover trigger={trigger} label="Columns" align="end">
      <div className="grid gap-0.5">
        {columns.map((column) => (
          <Checkbox
            key={column.id}
            label={column.label}
            checked={column.fixed || !hidden.has(column.id)}
            disabled={column.fixed}
            onChange={(event) => setHidden(column.id, !event.target.checked)}
          />
        ))}
      </div>
    </Popover>
  )
}
