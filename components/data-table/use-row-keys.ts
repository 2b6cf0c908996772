'use client'

import type { RefObject } from 'react'
import type { DataTableModel } from '@/components/data-table/use-data-table'
import { useKeys } from '@/components/keys/use-keys'

/** J and K move from row to row, Enter opens (it is the link's own), X selects the row one stands on, Esc lets go. */
export function useRowKeys(body: RefObject<HTMLElement | null>, table: DataTableModel, selectable: boolean): void {
  const move = (step: number) => {
    const links = [...(body.current?.querySelectorAll<HTMLElement>('[data-row-link]') ?? [])]
    const at = links.findIndex((link) => link.matches(':focus'))
    const next = at < 0 ? (step > 0 ? 0 : links.length - 1) : Math.min(links.length - 1, Math.max(0, at + step))
    links[next]?.focus()
  }
  const select = () => {
    const row = document.activeElement?.closest<HTMLElement>('[data-row]')?.dataset.row
    if (row) table.getRow(row).toggleSelected()
  }
  useKeys('Rows', [
    { key: 'j', label: 'Next row', run: () => move(1), repeats: true },
    { key: 'k', label: 'Previous row', run: () => move(-1), repeats: true },
  ])
  useKeys('Rows', [{ key: 'x', label: 'Select the row', run: select }], { off: !selectable })
}
