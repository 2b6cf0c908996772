'use client'

import { type KeyboardEvent, type MouseEvent, useMemo, useRef } from 'react'
import { useKeys } from '@/components/keys/use-keys'
import { joinClasses } from '@/components/ui/join-classes'
import { drawLines } from './draw-lines'
import { GraphGrounds } from './graph-grounds'
import { GraphLines } from './graph-lines'
import { GraphMark, GraphTarget } from './graph-mark'
import type { GraphGroup, GraphLine, GraphNode } from './graph-types'
import { GraphWords } from './graph-words'
import { layOutGraph } from './lay-out-graph'
import { useGraphFocus } from './use-graph-focus'
import { useWidth } from './use-width'
import { type Spot, type WalkKey, walkGraph } from './walk-graph'
import './graph.css'

type Props = {
  /** What the picture shows, to a screen reader. */
  says: string
  nodes: readonly GraphNode[]
  lines: readonly GraphLine[]
  groups: readonly GraphGroup[]
  /** Nodes at the ends of the lit line: the middle of the picture. */
  ends: readonly string[]
  at: Spot | null
  picked: ReadonlySet<string>
  onReach: (spot: Spot) => void
  onOpen: (href: string) => void
  onPick?: (id: string) => void
}

const walkKeys: Readonly<Record<string, WalkKey>> = {
  ArrowUp: 'up',
  ArrowDown: 'down',
  ArrowLeft: 'left',
  ArrowRight: 'right',
  Home: 'home',
  End: 'end',
}

/**
 * A graph that is looked at and walked, not dragged: arrows go over nodes and lines, Enter opens, Space picks a node. It
 * stands still while one looks at it; its table twin is for the caller to give.
 */
export function GraphView(props: Props) {
  const { nodes, lines, groups, ends, at } = props
  const box = useRef<HTMLDivElement>(null)
  const width = useWidth(box, 880)
  const layout = useMemo(() => layOutGraph({ groups, links: lines, ends, width }), [groups, lines, ends, width])
  const { drawn, labels } = useMemo(() => drawLines(layout, lines, at), [layout, lines, at])
  const { active, bind } = useGraphFocus()
  const first = lines.find((line) => line.tone === 'weak')
  const known = at && (at.kind === 'line' ? lines.some((line) => line.id === at.id) : layout.places.has(at.id))
  const start: Spot | null = first ? { kind: 'line', id: first.id } : walkGraph({ layout, lines }, null, 'home')
  const stop = known ? at : start

  const go = (key: WalkKey) => {
    const next = walkGraph({ layout, lines }, stop, key)
    if (!next) return
    props.onReach(next)
    box.current?.querySelector<SVGAElement>(`[data-spot="${next.kind} ${next.id}"]`)?.focus()
  }
  const pick = () => {
    if (stop?.kind === 'node') props.onPick?.(stop.id)
  }
  const onKeyDown = (event: KeyboardEvent) => {
    const key = walkKeys[event.key]
    if (event.ctrlKey || event.metaKey || event.altKey || (!key && event.key !== ' ')) return
    event.preventDefault()
    if (key) go(key)
    else pick()
  }
  /** Enter opens; a press of the pointer only looks, unless it asks for another tab. */
  const onPress = (spot: Spot, event: MouseEvent) => {
    if (event.ctrlKey || event.metaKey || event.shiftKey) return
    event.preventDefault()
    const href = event.currentTarget.getAttribute('href')
    if (event.detail === 0 && href) props.onOpen(href)
    else props.onReach(spot)
  }
  useKeys(
    'Graph',
    [
      { key: 'arrowup', label: 'Up: the record or link above', run: () => go('up'), repeats: true },
      { key: 'arrowdown', label: 'Down: the record or link below', run: () => go('down'), repeats: true },
      { key: 'arrowleft', label: 'From a link to its left end', run: () => go('left') },
      { key: 'arrowright', label: 'From a link to its right end', run: () => go('right') },
      { key: ' ', label: 'Choose the record', run: pick },
    ],
    { off: !active },
  )
  return (
    <div ref={box} {...bind}>
      {/* biome-ignore lint/a11y/useSemanticElements: a drawing has no fieldset */}
      <svg
        className="graph"
        role="group"
        aria-label={props.says}
        height={layout.height}
        viewBox={`0 0 ${layout.width} ${layout.height}`}
        onKeyDown={onKeyDown}
      >
        <GraphGrounds layout={layout} groups={groups} />
        <GraphLines lines={drawn} labels={labels} at={at} stop={stop} onPick={onPress} onReach={props.onReach} />
        <GraphWords lines={drawn} labels={labels} at={at} />
        {nodes.map((node) => {
          const place = layout.places.get(node.id)
          if (!place) return null
          const spot = { kind: 'node', id: node.id } as const
          const here = at?.kind === 'node' && at.id === node.id
          return (
            <g key={node.id} className={joinClasses('node', here && 'here', node.gone && 'gone')}>
              <GraphMark node={node} place={place} room={layout.words} picked={props.picked.has(node.id)} />
              <a
                href={node.href}
                aria-label={props.picked.has(node.id) ? `${node.says}, chosen` : node.says}
                data-spot={`node ${node.id}`}
                tabIndex={stop?.kind === 'node' && stop.id === node.id ? 0 : -1}
                onClick={(event) => onPress(spot, event)}
                onFocus={() => props.onReach(spot)}
              >
                <GraphTarget place={place} room={layout.words} />
              </a>
            </g>
          )
        })}
      </svg>
    </div>
  )
}
