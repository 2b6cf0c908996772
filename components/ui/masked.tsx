import type { ReactNode } from 'react'

/** A value that is withheld: its partial form or the word hidden, then the reason. Equal width, so length tells nothing. */
export function Masked({ children, reason }: { children?: ReactNode; reason?: string }) {
  return (
    <span className="mask">
      {children ?? 'hidden'}
      {reason ? `, ${reason}` : null}
    </span>
  )
}
