import { joinCertainty } from './entity-confidence'
import type { ClusterEdge, ClusterRecord } from './cluster'

export type BridgeRecord = Pick<ClusterRecord, 'recordId' | 'number'>

/** A link without which a cluster would fall apart, and that is not sure. Sides by the earliest record of each. */
export type WeakBridge = {
  /** Earliest records of the two sides, the smaller id first. */
  a: string
  b: string
  edge: ClusterEdge
  certainty: number
  /** Records on the side of `a` and on that of `b`. */
  sides: [string[], string[]]
}

/** A bridge as sure as this is no reason to ask. */
export const sureEnough = 0.995

/** A customer of more records than this is looked at whatever holds it together. */
export const oversize = 40

/**
 * Links of one cluster whose loss would part it and whose certainty is below `sure`, weakest first. A person's word is never
 * weak. Whether the two sides fit together otherwise is for the caller to weigh.
 */
export function findWeakBridges(
  records: readonly BridgeRecord[],
  edges: readonly ClusterEdge[],
  sure = sureEnough,
): WeakBridge[] {
  return findBridges(records, edges).filter(({ edge, certainty }) => edge.origin !== 'person' && certainty < sure)
}

/** All links of one cluster whose loss would part it (bridges, after Tarjan 1974, parallel edges counting as one stronger link), weakest first. */
export function findBridges(records: readonly BridgeRecord[], edges: readonly ClusterEdge[]): WeakBridge[] {
  const links = strongestLinks(records, edges)
  const { entered, low, under, parentLink } = walk(records, links)
  const numberOf = new Map(records.map((record) => [record.recordId, record.number]))
  const found: WeakBridge[] = []
  for (const [child, link] of parentLink) {
    if ((low.get(child) ?? 0) < (entered.get(child) ?? 0)) continue
    const inside = under(child)
    const whole = under(rootOf(child, parentLink))
    const outside = whole.filter((id) => !inside.includes(id))
    const [x, y] = [earliest(inside, numberOf), earliest(outside, numberOf)]
    const sides: [string[], string[]] = x < y ? [inside, outside] : [outside, inside]
    found.push({ a: x < y ? x : y, b: x < y ? y : x, edge: link.edge, certainty: link.certainty, sides })
  }
  return found.sort((x, y) => x.certainty - y.certainty || (x.a + x.b < y.a + y.b ? -1 : 1))
}

type Link = { to: string; key: string; edge: ClusterEdge; certainty: number }

/** One link for each pair of records: separate identifiers back each other up, so they count as sure together. */
function strongestLinks(records: readonly BridgeRecord[], edges: readonly ClusterEdge[]): Map<string, Link[]> {
  const known = new Set(records.map((record) => record.recordId))
  const pairs = new Map<string, { edge: ClusterEdge; doubt: number; person: boolean }>()
  for (const edge of edges) {
    if (edge.verdict !== 'same' || edge.a === edge.b || !known.has(edge.a) || !known.has(edge.b)) continue
    const key = edge.a < edge.b ? `${edge.a} ${edge.b}` : `${edge.b} ${edge.a}`
    const doubt = 1 - joinCertainty(edge.rule, edge.origin)
    const before = pairs.get(key)
    const person = edge.origin === 'person'
    if (!before) pairs.set(key, { edge, doubt, person })
    else
      pairs.set(key, {
        edge: person ? edge : before.edge,
        doubt: before.doubt * doubt,
        person: person || before.person,
      })
  }
  const links = new Map<string, Link[]>(records.map((record) => [record.recordId, []]))
  for (const [key, { edge, doubt }] of pairs) {
    const link = { key, edge, certainty: 1 - doubt }
    links.get(edge.a)?.push({ ...link, to: edge.b })
    links.get(edge.b)?.push({ ...link, to: edge.a })
  }
  return links
}

/** Depth first without recursion: clusters may be long chains. */
function walk(records: readonly BridgeRecord[], links: ReadonlyMap<string, Link[]>) {
  const entered = new Map<string, number>()
  const low = new Map<string, number>()
  const parentLink = new Map<string, Link & { from: string }>()
  const children = new Map<string, string[]>()
  for (const { recordId: root } of records) {
    if (entered.has(root)) continue
    const stack: { id: string; at: number }[] = [{ id: root, at: 0 }]
    enter(root)
    for (let top = stack.at(-1); top; top = stack.at(-1)) {
      const link = links.get(top.id)?.[top.at++]
      if (!link) {
        stack.pop()
        const up = stack.at(-1)
        if (up) low.set(up.id, Math.min(low.get(up.id) ?? 0, low.get(top.id) ?? 0))
      } else if (!entered.has(link.to)) {
        enter(link.to)
        parentLink.set(link.to, { ...link, from: top.id })
        children.set(top.id, [...(children.get(top.id) ?? []), link.to])
        stack.push({ id: link.to, at: 0 })
      } else if (link.key !== parentLink.get(top.id)?.key)
        low.set(top.id, Math.min(low.get(top.id) ?? 0, entered.get(link.to) ?? 0))
    }
  }
  function enter(id: string) {
    low.set(id, entered.size)
    entered.set(id, entered.size)
  }
  const under = (id: string): string[] => {
    const found = [id]
    for (const one of found) found.push(...(children.get(one) ?? []))
    return found
  }
  return { entered, low, under, parentLink }
}

function rootOf(id: string, parentLink: ReadonlyMap<string, { from: string }>): string {
  let root = id
  for (let up = parentLink.get(root); up; up = parentLink.get(root)) root = up.from
  return root
}

const earliest = (ids: readonly string[], numberOf: ReadonlyMap<string, number>): string =>
  ids.reduce((first, id) => ((numberOf.get(id) ?? 0) < (numberOf.get(first) ?? 0) ? id : first))
