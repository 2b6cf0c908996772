'use client'

import type { ReactElement } from 'react'

type End = { at: number; text: string; name: string; main: boolean; upper: boolean; alone: boolean }

/** Draws the end of a line: a dot filled with paper, the value in bold and the name under it. Two lines' labels part, the upper one up. */
export function endDot({ at, text, name, main, upper, alone }: End) {
  return function EndDot({ cx, cy, index }: { cx?: number; cy?: number; index?: number }): ReactElement {
    if (index !== at || cx === undefined || cy === undefined) return <g key={index} />
    const y = alone ? cy + 1 : upper ? cy - 9 : cy + 8
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
