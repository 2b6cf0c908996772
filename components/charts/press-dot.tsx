'use client'

import type { ReactElement } from 'react'

/** Draws the dot under the pointer; with `open` it can be pressed, and its target is larger than it looks. The keyboard has its own way there. */
export function pressDot(open: ((x: number) => void) | undefined) {
  return function PressDot({ cx, cy, index }: { cx?: number; cy?: number; index?: number }): ReactElement {
    if (cx === undefined || cy === undefined || index === undefined) return <g />
    return (
      // biome-ignore lint/a11y/noStaticElementInteractions: the chart around it has keys for the same
      <g className={open ? 'cursor-pointer' : undefined} onClick={open && (() => open(index))}>
        {open ? <circle cx={cx} cy={cy} r={12} fill="transparent" /> : null}
        <circle cx={cx} cy={cy} r={3} fill="var(--paper)" stroke="var(--ink)" strokeWidth={1.5} />
      </g>
    )
  }
}
