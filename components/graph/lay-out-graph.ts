import type { Box, GraphGroup, Point } from './graph-types'
import { orderGroup } from './order-group'

export type Placed = Point & { side: 'left' | 'right' }

/** Where everything stands, in px. `regions` are the grounds of the groups: one for each column a group has nodes in. */
export type GraphLayout = {
  width: number
  height: number
  /** Room for words outside of each column. */
  words: number
  left: number
  right: number
  places: ReadonlyMap<string, Placed>
  regions: readonly (Box & { group: string })[]
}

/** Half the height of a node's mark. */
export const nodeReach = 14
const top = 32
const foot = 12
const groupGap = 28
/** Two groups of more than this are not set one on each side: they would be too tall. */
const pureSide = 10

/**
 * Places nodes in two straight columns with even steps, words outside and lines between them, so that no line crosses a
 * node. Two small groups stand one on each side; otherwise the groups run down the left column and then the right, the
 * last ones first on the right. Depends on its arguments alone; `ends` are drawn to the middle of their columns.
 */
export function layOutGraph(graph: {
  groups: readonly GraphGroup[]
  links: readonly { a: string; b: string }[]
  ends: readonly string[]
  width: number
}): GraphLayout {
  const groups = graph.groups.filter((group) => group.ids.length)
  const columns = columnsOf(groups, graph.links, graph.ends)
  const longest = Math.max(...columns.map(stepsOf))
  const step = longest <= 6 ? 60 : longest <= 12 ? 48 : 34
  const height = top + foot + Math.max(...columns.map((column) => heightOf(column, step)))
  const words = Math.max(72, Math.min(248, Math.floor((graph.width - 4 * nodeReach) * 0.29)))
  const [left, right] = [words + nodeReach, graph.width - words - nodeReach]
  const places = new Map<string, Placed>()
  const regions: (Box & { group: string })[] = []
  for (const [index, column] of columns.entries()) {
    const x = index === 0 ? left : right
    const room = height - top - foot
    let y = top + (room - heightOf(column, step)) / 2
    for (const { key, ids } of column) {
      const x0 = index === 0 ? 0 : x - nodeReach - 8
      regions.push({ group: key, x: x0, y, width: words + 2 * nodeReach + 8, height: ids.length * step })
      for (const [at, id] of ids.entries())
        places.set(id, { x, y: y + (at + 0.5) * step, side: index === 0 ? 'left' : 'right' })
      y += ids.length * step + groupGap
    }
  }
  return { width: graph.width, height, words, left, right, places, regions }
}

type Column = { key: string; ids: string[] }[]

const stepsOf = (column: Column) => column.reduce((sum, group) => sum + group.ids.length, 0)
const heightOf = (column: Column, step: number) => stepsOf(column) * step + Math.max(0, column.length - 1) * groupGap

function columnsOf(
  groups: readonly GraphGroup[],
  links: readonly { a: string; b: string }[],
  ends: readonly string[],
): [Column, Column] {
  const [first, second, ...more] = groups
  const pure = first && second && !more.length && Math.max(first.ids.length, second.ids.length) <= pureSide
  if (pure) {
    const column = ({ key, ids }: GraphGroup) => [{ key, ids: orderGroup(ids, links, ends, 'middle') }]
    return [column(first), column(second)]
  }
  const all = groups.reduce((sum, group) => sum + group.ids.length, 0)
  let room = Math.floor(all / 2)
  const [left, right]: [Column, Column] = [[], []]
  for (const { key, ids } of groups.toReversed()) {
    const ordered = orderGroup(ids, links, ends, 'top')
    const there = ordered.slice(0, room)
    const here = ordered.slice(room)
    room -= there.length
    if (there.length) right.push({ key, ids: there })
    if (here.length) left.unshift({ key, ids: here })
  }
  return [left, right]
}
