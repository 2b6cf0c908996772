import { SourceMark } from '@/components/ui/source-mark'
import { fitWords } from './fit-words'
import type { GraphNode } from './graph-types'
import { nodeReach, type Placed } from './lay-out-graph'

const gap = 10

/** A node: the system's mark, its name and id outside of the column. `room` is the width of the words in px. */
export function GraphMark(props: { node: GraphNode; place: Placed; room: number; picked: boolean }) {
  const { node, place, room, picked } = props
  const outwards = place.side === 'left' ? -1 : 1
  const x = place.x + outwards * (nodeReach + gap)
  const anchor = place.side === 'left' ? 'end' : 'start'
  return (
    <>
      <svg aria-hidden="true" overflow="visible">
        <g transform={`translate(${place.x - nodeReach} ${place.y - nodeReach}) scale(1.75)`}>
          <SourceMark {...node.mark} />
        </g>
        <text className="name" x={x} y={place.y - 2} textAnchor={anchor}>
          {fitWords(node.label, room - gap, 7)}
        </text>
        <text className="sub" x={x} y={place.y + 12} textAnchor={anchor}>
          {fitWords(node.sub, room - gap, 6.7)}
        </text>
      </svg>
      {picked ? (
        <>
          <circle className="picked" cx={place.x + 12} cy={place.y - 12} r={7.5} />
          <path className="tick" d={`M${place.x + 8.6} ${place.y - 12}l2.6 2.6 4.4-5`} />
        </>
      ) : null}
    </>
  )
}

/** What the pointer meets and the focus is seen by, over mark and words. */
export function GraphTarget({ place, room }: { place: Placed; room: number }) {
  const start = place.side === 'left' ? place.x - nodeReach - room : place.x - nodeReach
  return (
    <>
      <rect className="hit" x={start} y={place.y - 16} width={room + 2 * nodeReach} height={32} />
      <rect className="ring" x={place.x - 18} y={place.y - 18} width={36} height={36} rx={6} />
    </>
  )
}
