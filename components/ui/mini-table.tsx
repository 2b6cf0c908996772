import type { ReactNode } from 'react'
import { joinClasses } from '@/components/ui/join-classes'

export type MiniHead = { key: string; label: ReactNode; num?: boolean; width?: number }

/** A small table inside a section. The first cell of a row is its head; numeric columns (by head or by index) align right. */
export function MiniTable(props: {
  caption: string
  head?: readonly MiniHead[]
  /** `receipt` is the reference of what all cells of a row come from; `plain` says why they are no values. */
  rows: readonly { key: string; cells: readonly ReactNode[]; receipt?: string; plain?: string }[]
  numeric?: readonly number[]
  small?: boolean
}) {
  const isNumeric = (index: number) => props.head?.[index]?.num || props.numeric?.includes(index)
  return (
    <table className={joinClasses('mini', props.small && 'text-2')}>
      <caption className="sr-only">{props.caption}</caption>
      {props.head ? (
        <thead>
          <tr>
            {props.head.map((head, index) => {
              const Cell = head.label === '' ? 'td' : 'th'
              return (
                <Cell key={head.key} style={{ width: head.width }} className={isNumeric(index) ? 'num' : undefined}>
                  {head.label}
                </Cell>
              )
            })}
          </tr>
        </thead>
      ) : null}
      <tbody>
        {props.rows.map((row) => (
          <tr key={row.key} data-receipt={row.receipt} data-name={row.receipt && props.caption} data-plain={row.plain}>
            {row.cells.map((cell, index) => {
              const id = `${row.key}-${props.head?.[index]?.key ?? index}`
              if (index === 0) {
                return (
                  <th key={id} scope="row">
                    {cell}
                  </th>
                )
              }
              return (
                <td key={id} className={isNumeric(index) ? 'num' : undefined}>
                  {cell}
                </td>
              )
            })}
          </tr>
        ))}
      </tbody>
    </table>
  )
}
