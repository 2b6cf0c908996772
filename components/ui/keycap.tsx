import type { ReactNode } from 'react'

const signs: Record<string, string> = {
  enter: '↵',
  escape: 'Esc',
  arrowup: '↑',
  arrowdown: '↓',
  arrowleft: '←',
  arrowright: '→',
}

/** A key drawn as a cap. It is decoration: the control it stands in carries the words and `aria-keyshortcuts`. */
export function Keycap({ children }: { children: ReactNode }) {
  const sign = typeof children === 'string' ? (signs[children.toLowerCase()] ?? children) : children
  return (
    <span className="kbd" aria-hidden="true">
      {sign}
    </span>
  )
}
