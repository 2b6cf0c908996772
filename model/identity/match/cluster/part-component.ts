import { Heap } from './heap'

/** An edge within a component: places of its two rows in it, and how far above (or below) the threshold it is. */
export type Edge = { a: number; b: number; gain: number }

/** Tells whether two groups of places must stay apart. */
export type MustPart = (a: readonly number[], b: readonly number[]) => boolean

/** What is known between two groups: the sum of gains of the edges between them, and how many edges. */
type Bond = { gain: number; edges: number }
type Group = { places: number[]; bonds: Map<number, Bond>; alive: boolean }
type Offer = { score: number; order: number; a: number; b: number; edges: number; size: number }

/** What each pair of records without an edge counts against joining, thousandths of a bit: no blocking rule saw anything in common. */
export const silence = 3000

/** No single edge counts more than this, thousandths of a bit: one strong likeness does not outvote many unlike records. */
const ceiling = 12_000

/** What an edge counts. */
export const edgeGain = (gain: number): number => Math.max(-ceiling, Math.min(ceiling, gain))

/**
 * Parts one component by average linkage: the two groups whose records fit best on average are joined first, as long as the
 * average is above the threshold (gain 0) and nothing keeps them apart. Answers the group number of each place.
 */
export function partComponent(size: number, edges: readonly Edge[], mustPart: MustPart): Int32Array {
  const groups: Group[] = Array.from({ length: size }, (_, place) => ({
    places: [place],
    bonds: new Map(),
    alive: true,
  }))
  for (const { a, b, gain } of edges) {
    const capped = edgeGain(gain)
    groups[a]?.bonds.set(b, { gain: capped, edges: 1 })
    groups[b]?.bonds.set(a, { gain: capped, edges: 1 })
  }
  const heap = new Heap<Offer>()
  for (const { a, b } of edges) offer(Math.min(a, b), Math.max(a, b))
  for (let best = heap.pop(); best !== undefined; best = heap.pop()) {
    const [a, b] = [groups[best.a], groups[best.b]]
    if (!a?.alive || !b?.alive || a.places.length + b.places.length !== best.size) continue
    if (mustPart(a.places, b.places)) continue
    join(best.a, best.b)
  }
  return numbered(groups, size)

  function offer(x: number, y: number): void {
    const [a, b] = [groups[x], groups[y]]
    const bond = a?.bonds.get(y)
    if (!a || !b || !bond) return
    const all = a.places.length * b.places.length
    const score = (bond.gain - silence * (all - bond.edges)) / all
    if (score < 0) return
    heap.push({ score, order: x * size + y, a: x, b: y, edges: bond.edges, size: a.places.length + b.places.length })
  }

  function join(x: number, y: number): void {
    const [keep, gone] = (groups[x]?.bonds.size ?? 0) >= (groups[y]?.bonds.size ?? 0) ? [x, y] : [y, x]
    const [into, from] = [groups[keep], groups[gone]]
    if (!into || !from) return
    into.places.push(...from.places)
    from.alive = false
    into.bonds.delete(gone)
    for (const [other, bond] of from.bonds) {
      if (other === keep) continue
      const own = into.bonds.get(other)
      const sum = own ? { gain: own.gain + bond.gain, edges: own.edges + bond.edges } : bond
      into.bonds.set(other, sum)
      groups[other]?.bonds.set(keep, sum)
      groups[other]?.bonds.delete(gone)
    }
    for (const other of into.bonds.keys()) offer(Math.min(keep, other), Math.max(keep, other))
  }
}

function numbered(groups: readonly Group[], size: number): Int32Array {
  const groupOf = new Int32Array(size)
  groups.forEach(({ places, alive }, group) => {
    if (alive) for (const place of places) groupOf[place] = group
  })
  return groupOf
}
