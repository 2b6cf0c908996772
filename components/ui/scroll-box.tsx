import type { ReactNode } from 'react'

/** A part that scrolls inside itself; it takes the keyboard's focus, so that arrow keys can scroll it. */
export function ScrollBox(props: { label: string; className: string; children: ReactNode }) {
  return (
    // biome-ignore lint/a11y/useSemanticElements: a fieldset would say that these are form parts
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by keyboard
    <div role="group" aria-label={props.label} tabIndex={0} className={props.className}>
      {props.children}
    </div>
  )
}
