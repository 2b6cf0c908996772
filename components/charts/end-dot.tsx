'use client'

import type { ReactElement } from 'react'

type End = { at: number; text: string; name: string; main: boolean; upper: boolean; alone: boolean; grounded: boolean }

/** Draws the end of a line: a dot filled with paper, the value in bold and the name under it. Two lines' labels part, the upper one up; one that ends on the floor keeps clear of the axis. */
export function endDot({ at, text, name, main, upper, alone, grounded }: End) {
  return function EndDot({ cx, cy, index }: { cx?: number; cy?: number; index?: number }): ReactElement {
    if (index !== at || cx === undefined || cy === undefined) return <g key={index} />
    const y = grounded ? cy - 16 : alone ? cy + 1 : upper ? Math.max(11, cy - 20) : cy + 8
    return (
      <g key={index}>
        {main ? <circle className="end-dot" cx={cx} cy={cy} r={3} /> : null}
        <text className={main ? 'value' : 'value second'} x={cx + 10} y={y}>
          {text}
        </text>
        <text x={cx + 10} y={y + 14}>
          {name}
        </text>
      </g>
    )
  }
}
