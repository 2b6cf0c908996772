import type { GraphLayout } from './lay-out-graph'

export type WalkKey = 'up' | 'down' | 'left' | 'right' | 'home' | 'end'
/** Where one stands in a graph. */
export type Spot = { kind: 'node' | 'line'; id: string }

type Walked = { layout: GraphLayout; lines: readonly { id: string; a: string; b: string }[] }

/**
 * Where an arrow leads: up and down go from record to record of a column, or from line to line; inwards from a record to its
 * first line, and from a line to the end on that side. Home and End are the first and last record. Null where it leads nowhere.
 */
export function walkGraph({ layout, lines }: Walked, from: Spot | null, key: WalkKey): Spot | null {
  const ids = [...layout.places.keys()].sort((x, y) => beside(layout, x, y))
  const node = (id: string | undefined): Spot | null => (id === undefined ? null : { kind: 'node', id })
  if (!from || key === 'home') return node(ids[0])
  if (key === 'end') return node(ids.at(-1))
  if (from.kind === 'node') {
    const place = layout.places.get(from.id)
    if (!place) return node(ids[0])
    if (key === 'up' || key === 'down') {
      const column = ids.filter((id) => layout.places.get(id)?.side === place.side)
      return node(column[column.indexOf(from.id) + (key === 'up' ? -1 : 1)])
    }
    if ((key === 'right') !== (place.side === 'left')) return null
    const first = ordered(layout, lines).find((line) => line.a === from.id || line.b === from.id)
    return first ? { kind: 'line', id: first.id } : null
  }
  const sorted = ordered(layout, lines)
  const at = sorted.findIndex((line) => line.id === from.id)
  if (key === 'up' || key === 'down') {
    const next = sorted[at + (key === 'up' ? -1 : 1)]
    return at >= 0 && next ? { kind: 'line', id: next.id } : null
  }
  const line = sorted[at]
  if (!line) return node(ids[0])
  const [first, last] = beside(layout, line.a, line.b) <= 0 ? [line.a, line.b] : [line.b, line.a]
  return node(key === 'left' ? first : last)
}

/** Lines in the order one meets them: by their upper ends, then by their lower ones. */
function ordered(layout: GraphLayout, lines: Walked['lines']): Walked['lines'] {
  const ys = (line: { a: string; b: string }) =>
    [layout.places.get(line.a)?.y ?? 0, layout.places.get(line.b)?.y ?? 0].sort((x, y) => x - y)
  return lines.toSorted((p, q) => {
    const [[p0 = 0, p1 = 0], [q0 = 0, q1 = 0]] = [ys(p), ys(q)]
    return p0 - q0 || p1 - q1 || (p.id < q.id ? -1 : 1)
  })
}

function beside(layout: GraphLayout, x: string, y: string): number {
  const [p, q] = [layout.places.get(x), layout.places.get(y)]
  if (!p || !q) return 0
  return p.side === q.side ? p.y - q.y : p.side === 'left' ? -1 : 1
}
