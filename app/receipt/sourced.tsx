import type { ReactNode } from 'react'
import type { FactUse } from './fact-use'

/**
 * A value that can say where it came from. `of` is a receipt reference (`value:account:<id>:plan`, `metric:mrr:<id>`,
 * `total:mrr:2026-10-31`, `fact:invoice:<id>:total`, `figure:open-pairs`…); `name` says what the value is. It is markup
 * only: one listener for the whole desk opens the receipt, so a list may hold hundreds. `quiet` leaves it out of the tab
 * order and draws no line until the row is pointed at, for tables and sentences: "." on the row reaches it. `inLink` where it stands inside a link or a button of its own.
 */
export function Sourced(props: {
  of: string
  name: string
  quiet?: boolean
  inLink?: boolean
  use?: FactUse
  children: ReactNode
}) {
  const { of, name, quiet, inLink, use, children } = props
  const known = {
    'data-receipt': of,
    'data-name': name,
    ...(use ? { 'data-use': `${use.view} ${use.grain} ${use.fact}` } : {}),
  }
  if (inLink) {
    return (
      <span className="rc" {...known}>
        {children}
      </span>
    )
  }
  return (
    <button
      type="button"
      className={quiet ? 'rc quiet' : 'rc'}
      tabIndex={quiet ? -1 : undefined}
      title={`Receipt for ${name}`}
      aria-haspopup="dialog"
      {...known}
    >
      {children}
      <span className="sr-only">{`, receipt for ${name}`}</span>
    </button>
  )
}
