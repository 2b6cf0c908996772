import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { fitWords } from './fit-words'
import type { Box } from './graph-types'
import { layOutGraph, nodeReach } from './lay-out-graph'
import { linkCurve } from './link-curve'
import { placeLinkLabels } from './place-link-labels'
import { type Spot, walkGraph, type WalkKey } from './walk-graph'

const graph = fc
  .record({
    sizes: fc.array(fc.integer({ min: 1, max: 30 }), { minLength: 1, maxLength: 4 }),
    pairs: fc.array(fc.tuple(fc.nat(200), fc.nat(200)), { maxLength: 80 }),
    width: fc.integer({ min: 320, max: 1400 }),
  })
  .map(({ sizes, pairs, width }) => {
    const groups = sizes.map((size, g) => ({
      key: `g${g}`,
      ids: Array.from({ length: size }, (_, n) => `${g}-${n}`),
    }))
    const ids = groups.flatMap((group) => group.ids)
    const chain = ids.slice(1).map((id, index) => ({ a: ids[index] ?? '', b: id }))
    const links = [...chain, ...pairs.map(([a, b]) => ({ a: ids[a % ids.length] ?? '', b: ids[b % ids.length] ?? '' }))]
      .filter((link) => link.a !== link.b)
      .map((link) => ({ ...link, id: `${link.a}~${link.b}` }))
    const lines = [...new Map(links.map((link) => [link.id, link])).values()]
    return { groups, ids, lines, width, ends: ids.slice(0, 1) }
  })

const around = ({ x, y }: { x: number; y: number }): Box => ({
  x: x - nodeReach,
  y: y - nodeReach,
  width: 2 * nodeReach,
  height: 2 * nodeReach,
})
const apart = (p: Box, q: Box) =>
  p.x + p.width <= q.x || q.x + q.width <= p.x || p.y + p.height <= q.y || q.y + q.height <= p.y
const within = (box: Box, width: number, height: number) =>
  box.x >= 0 && box.y >= 0 && box.x + box.width <= width + 0.01 && box.y + box.height <= height + 0.01

describe('the layout of a graph', () => {
  it('sets two small groups one on each side with the lit link level in the middle', () => {
    const layout = layOutGraph({
      groups: [
        { key: 'stays', ids: ['a', 'b', 'c'] },
        { key: 'leaves', ids: ['d'] },
      ],
      links: [
        { a: 'a', b: 'b' },
        { a: 'b', b: 'c' },
        { a: 'c', b: 'd' },
      ],
      ends: ['c', 'd'],
      width: 880,
    })
    expect(layout.places.get('c')).toMatchObject({ side: 'left', y: layout.places.get('d')?.y })
    expect(layout.places.get('d')?.side).toBe('right')
    expect(layout.height).toBe(224)
  })

  it('drops what matters least where words have little room', () => {
    expect(fitWords('Leaves · P-21549 · 4 records', 200, 6)).toBe('Leaves · P-21549 · 4 records')
    expect(fitWords('Leaves · P-21549 · 4 records', 120, 6)).toBe('Leaves · P-21549')
    expect(fitWords('Odette Maran-Lisle', 60, 6)).toBe('Odette Ma…')
  })

  it('keeps everything within bounds and nothing over another, and is the same each time', () => {
    fc.assert(
      fc.property(graph, ({ groups, lines, ends, width, ids }) => {
        const layout = layOutGraph({ groups, links: lines, ends, width })
        expect([...layout.places.keys()].sort()).toEqual([...ids].sort())
        const boxes = [...layout.places.values()].map(around)
        for (const [at, box] of boxes.entries()) {
          expect(within(box, layout.width, layout.height)).toBe(true)
          for (const other of boxes.slice(at + 1)) expect(apart(box, other)).toBe(true)
        }
        for (const [at, region] of layout.regions.entries()) {
          expect(within(region, layout.width, layout.height)).toBe(true)
          for (const other of layout.regions.slice(at + 1)) expect(apart(region, other)).toBe(true)
        }
        const again = layOutGraph({ groups, links: lines, ends, width })
        expect([...again.places]).toEqual([...layout.places])
      }),
      { numRuns: 40 },
    )
  })

  it('draws no line across a node and no word over another', () => {
    fc.assert(
      fc.property(graph, ({ groups, lines, ends, width }) => {
        const layout = layOutGraph({ groups, links: lines, ends, width })
        const deepest = (layout.right - layout.left) / 2
        const wanted = lines.flatMap((line) => {
          const [a, b] = [layout.places.get(line.a), layout.places.get(line.b)]
          if (!a || !b) return []
          const curve = linkCurve(a, b, deepest)
          for (const t of [0, 0.1, 0.25, 0.5, 0.75, 0.9, 1]) {
            const { x } = curve.at(t)
            expect(x).toBeGreaterThan(layout.left + nodeReach)
            expect(x).toBeLessThan(layout.right - nodeReach)
          }
          return [{ id: line.id, text: 'Same e-mail', at: curve.at }]
        })
        const labels = placeLinkLabels(wanted, layout.left + 20, layout.right - 20)
        for (const [at, label] of labels.entries())
          for (const other of labels.slice(at + 1)) expect(apart(label, other)).toBe(true)
      }),
      { numRuns: 40 },
    )
  })

  it('lets the arrows reach every record and every link from the first record', () => {
    fc.assert(
      fc.property(graph, ({ groups, lines, ends, width, ids }) => {
        const layout = layOutGraph({ groups, links: lines, ends, width })
        const start = walkGraph({ layout, lines }, null, 'home')
        const seen = new Map<string, Spot>()
        const queue = start ? [start] : []
        for (const spot of queue) {
          if (seen.has(`${spot.kind} ${spot.id}`)) continue
          seen.set(`${spot.kind} ${spot.id}`, spot)
          for (const key of ['up', 'down', 'left', 'right'] satisfies WalkKey[]) {
            const next = walkGraph({ layout, lines }, spot, key)
            if (next) queue.push(next)
          }
        }
        expect(seen.size).toBe(ids.length + lines.length)
      }),
      { numRuns: 40 },
    )
  })
})
