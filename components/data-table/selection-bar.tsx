'use client'

import type { BulkActions } from '@/components/data-table/table-types'
import type { DataTableModel } from '@/components/data-table/use-data-table'
import { KeyButton } from '@/components/keys/key-button'
import { Button } from '@/components/ui/button'

/** What can be done to the selected rows; nothing while none is selected. */
export function SelectionBar({ table, bulk }: { table: DataTableModel; bulk?: BulkActions }) {
  const ids = table.getSelectedRowModel().rows.map((row) => row.id)
  if (ids.length === 0) return null
  const clear = () => table.setRowSelection({})
  const act = async (data: FormData) => {
    await bulk?.action(data)
    clear()
  }
  return (
    <form action={act} className="flex flex-wrap items-center gap-1" aria-label="Selected rows">
      <b className="mr-2 whitespace-nowrap text-ink" role="status">
        {ids.length} selected
      </b>
      {ids.map((id) => (
        <input key={id} type="hidden" name="id" value={id} />
      ))}
      {bulk?.buttons.map(({ value, label, keycap, denied }) => {
        const look = { variant: 'quiet', type: 'submit', name: 'do', value, denied } as const
        if (!keycap) {
          return (
            <Button key={value} {...look}>
              {label}
            </Button>
          )
        }
        return (
          <KeyButton key={value} scope="Selected rows" keycap={keycap} {...look}>
            {label}
          </KeyButton>
        )
      })}
      <KeyButton scope="Selected rows" keycap="Escape" variant="quiet" onClick={clear}>
        Clear
      </KeyButton>
    </form>
  )
}
