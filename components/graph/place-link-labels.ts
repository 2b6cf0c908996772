import type { Box, Point } from './graph-types'

/** Words that want to stand on a line. */
export type WantedLabel = { id: string; text: string; at: (t: number) => Point; must?: boolean }
export type PlacedLabel = Box & { id: string; text: string }

const letter = 6
const high = 18
const tries = [0.5, 0.4, 0.6, 0.3, 0.7, 0.25, 0.75]
/** Where a line is looked at, to see whether words would cover it. */
const dots = Array.from({ length: 21 }, (_, at) => at / 20)

/**
 * Places words on their lines so that none cover each other and all stand between `left` and `right`, in the order given,
 * clear of the other lines. What finds no room is left out, for the table has it; `must` words stand in any case, if need be
 * on other lines or words.
 */
export function placeLinkLabels(wanted: readonly WantedLabel[], left: number, right: number): PlacedLabel[] {
  const placed: PlacedLabel[] = []
  const traces = wanted.map((line) => ({ id: line.id, points: dots.map(line.at) }))
  for (const { id, text, at, must } of wanted) {
    const width = text.length * letter + 12
    if (width > right - left) continue
    const boxes = tries.map((t) => boxAt(at(t), width, left, right))
    const open = boxes.filter((box) => placed.every((other) => !overlap(box, other)))
    const clear = open.find(
      (box) => !traces.some((line) => line.id !== id && line.points.some((point) => holds(box, point))),
    )
    const free = clear ?? (must ? (open[0] ?? boxes[0]) : undefined)
    if (free) placed.push({ ...free, id, text })
  }
  return placed
}

function boxAt({ x, y }: Point, width: number, left: number, right: number): Box {
  return { x: Math.min(Math.max(x - width / 2, left), right - width), y: y - high / 2, width, height: high }
}

const holds = (box: Box, { x, y }: Point) => x > box.x && x < box.x + box.width && y > box.y && y < box.y + box.height

const overlap = (p: Box, q: Box) =>
  p.x < q.x + q.width && q.x < p.x + p.width && p.y < q.y + q.height && q.y < p.y + p.height
