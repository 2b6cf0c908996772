import { joinClasses } from '@/components/ui/join-classes'
import { fitWords } from './fit-words'
import type { GraphGroup } from './graph-types'
import type { GraphLayout } from './lay-out-graph'

/** The shaded grounds of the groups that have a name, each named above. */
export function GraphGrounds({ layout, groups }: { layout: GraphLayout; groups: readonly GraphGroup[] }) {
  const named = new Map(groups.flatMap((group) => (group.name ? [[group.key, group] as const] : [])))
  return layout.regions.map((region) => {
    const group = named.get(region.group)
    if (!group) return null
    const onLeft = region.x === 0
    return (
      <g key={`${region.group} ${region.x}`}>
        <rect
          className={joinClasses('ground', group.goes && 'goes')}
          x={region.x + 0.5}
          y={region.y}
          width={region.width - 1}
          height={region.height}
        />
        <text
          className="ground-name"
          x={onLeft ? region.x + region.width : region.x}
          y={region.y - 8}
          textAnchor={onLeft ? 'end' : 'start'}
        >
          {fitWords(group.name ?? '', region.width, 6.2)}
        </text>
      </g>
    )
  })
}
