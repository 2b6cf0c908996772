import type { MouseEvent } from 'react'
import { joinClasses } from '@/components/ui/join-classes'
import type { GraphLine } from './graph-types'
import type { LinkCurve } from './link-curve'
import type { PlacedLabel } from './place-link-labels'
import type { Spot } from './walk-graph'

export type DrawnLine = GraphLine & { curve: LinkCurve }

/** The lines of a graph with their words: plain ones first, so that the lit ones lie on top. */
export function GraphLines(props: {
  lines: readonly DrawnLine[]
  labels: readonly PlacedLabel[]
  at: Spot | null
  stop: Spot | null
  onPick: (spot: Spot, event: MouseEvent) => void
  onReach: (spot: Spot) => void
}) {
  const { lines, labels, at } = props
  const wide = lines.length > 12 ? 10 : 24
  return lines.map((line) => {
    const spot = { kind: 'line', id: line.id } as const
    const here = at?.kind === 'line' && at.id === line.id
    const near = at?.kind === 'node' && (line.a === at.id || line.b === at.id)
    const label = labels.find((one) => one.id === line.id)
    const middle = line.curve.at(0.5)
    return (
      <a
        key={line.id}
        href={line.href}
        aria-label={line.says}
        data-spot={`line ${line.id}`}
        tabIndex={props.stop?.kind === 'line' && props.stop.id === line.id ? 0 : -1}
        className={joinClasses(line.tone, here && 'here', near && 'near')}
        onClick={(event) => props.onPick(spot, event)}
        onFocus={() => props.onReach(spot)}
      >
        <path className="hit" d={line.curve.path} strokeWidth={wide} style={{ fill: 'none' }} />
        <path className="line" d={line.curve.path} />
        {line.said ? <circle className="said" cx={middle.x} cy={middle.y} r={4} /> : null}
        {label ? (
          <rect className="ring" x={label.x} y={label.y} width={label.width} height={label.height} rx={4} />
        ) : (
          <circle className="ring" cx={middle.x} cy={middle.y} r={9} />
        )}
      </a>
    )
  })
}
