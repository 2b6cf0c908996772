import type { Placed } from './lay-out-graph'
import { nodeReach } from './lay-out-graph'
import type { Point } from './graph-types'

/** A line between two nodes: its path, and where it is at `t` from 0 to 1. */
export type LinkCurve = { path: string; at: (t: number) => Point }

const clear = nodeReach + 3

/**
 * The curve of a link between the columns: it leaves both nodes level and inwards, so that it never crosses another node.
 * Within one column it bows inwards, the further the longer it is, at most to `deepest` px.
 */
export function linkCurve(from: Placed, to: Placed, deepest: number): LinkCurve {
  const [a, b] = [inwards(from, clear), inwards(to, clear)]
  const pull =
    from.side === to.side ? Math.min(deepest, 20 + Math.abs(to.y - from.y) * 0.42) : Math.abs(b.x - a.x) * 0.4
  const [c, d] = [inwards({ ...from, ...a }, pull), inwards({ ...to, ...b }, pull)]
  const at = (t: number): Point => {
    const s = 1 - t
    const mix = (p: number, q: number, r: number, u: number) =>
      s * s * s * p + 3 * s * s * t * q + 3 * s * t * t * r + t * t * t * u
    return { x: mix(a.x, c.x, d.x, b.x), y: mix(a.y, c.y, d.y, b.y) }
  }
  const write = (p: Point) => `${round(p.x)} ${round(p.y)}`
  return { path: `M${write(a)}C${write(c)} ${write(d)} ${write(b)}`, at }
}

const inwards = ({ x, y, side }: Placed, by: number): Point => ({ x: side === 'left' ? x + by : x - by, y })
const round = (value: number) => Math.round(value * 10) / 10
