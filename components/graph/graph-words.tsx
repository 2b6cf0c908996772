import { joinClasses } from '@/components/ui/join-classes'
import type { GraphLine } from './graph-types'
import type { PlacedLabel } from './place-link-labels'
import type { Spot } from './walk-graph'

/** The words of the lines, above all lines; each has the look of its own. The lines bear them as names too. */
export function GraphWords(props: { lines: readonly GraphLine[]; labels: readonly PlacedLabel[]; at: Spot | null }) {
  const { lines, labels, at } = props
  return labels.map((label) => {
    const tone = lines.find((line) => line.id === label.id)?.tone
    const here = at?.kind === 'line' && at.id === label.id
    return (
      <g key={label.id} className={joinClasses('words', tone, here && 'here')}>
        <rect className="line-word" x={label.x} y={label.y} width={label.width} height={label.height} />
        <text className="line-text" x={label.x + label.width / 2} y={label.y + 13}>
          {label.text}
        </text>
      </g>
    )
  })
}
