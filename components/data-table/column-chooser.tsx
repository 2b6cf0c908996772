'use client'

import { Columns3 } from 'lucide-react'
import { Link } from '@/components/ui/link'
import type { DataColumn } from '@/components/data-table/table-types'
import { useHiddenColumns } from '@/components/data-table/use-hidden-columns'
import { Checkbox } from '@/components/form/checkbox'
import { Button } from '@/components/ui/button'
import { Glyph } from '@/components/ui/glyph'
import { Popover } from '@/components/ui/popover'

type Props = {
  columns: readonly Pick<DataColumn, 'id' | 'label' | 'fixed'>[]
  /** Columns the list has only when they are asked for: whether each is, and the address that turns it. */
  more?: readonly { label: string; on: boolean; href: string }[]
}

/** Chooses which columns of the list on this page show; the choice is part of the URL. */
export function ColumnChooser({ columns, more = [] }: Props) {
  const [hidden, setHidden] = useHiddenColumns()
  const shown = columns.filter((column) => column.fixed || !hidden.has(column.id)).length
  const trigger = (
    <Button>
      <Columns3 className="icon" aria-hidden="true" />
      <span data-plain="columns shown">
        {shown} of {columns.length} columns
      </span>
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
        {more.length ? <p className="pt-2 text-2 text-ink-3">Metrics</p> : null}
        {more.map(({ label, on, href }) => (
          <Link key={label} href={href} scroll={false} className="flex min-h-7 items-center gap-2 hover:underline">
            <Glyph name={on ? 'given' : 'lost'} />
            {label}
            <span className="ml-auto text-2 text-ink-3">{on ? 'shown, take away' : 'add'}</span>
          </Link>
        ))}
      </div>
    </Popover>
  )
}
