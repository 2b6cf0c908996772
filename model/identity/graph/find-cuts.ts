import { joinCertainty } from '../entity-confidence'
import type { GraphEdge } from './graph-links'
import { type Arc, maxFlow } from './max-flow'

/** A customer in two: the records that keep its id (those with the first record) and those that leave, in the order given. */
export type Cut<E extends GraphEdge> = {
  stays: string[]
  leaves: string[]
  /** Edges between the two sides: all of them have to be wrong for the cut to be right. */
  edges: E[]
  /** How sure it is that at least one of them is right, 0 to 1; what rests on one identifier counts once. */
  certainty: number
  /** A person's word is among them. */
  person: boolean
}

const endless = 1e12

/**
 * The two sides a customer falls into when two of its records are held to be different: of all partitions between them the
 * one whose links are likeliest all wrong (a least cut, Ford and Fulkerson 1956, with one net for each identifier). Where
 * several are as likely there are two answers, those that let fewest and most records go, the former first. `recordIds`
 * begins with the earliest. Empty where nothing joins the two.
 */
export function findCuts<E extends GraphEdge>(
  recordIds: readonly string[],
  edges: readonly E[],
  a: string,
  b: string,
): Cut<E>[] {
  const place = new Map(recordIds.map((id, index) => [id, index]))
  const [source, sink] = [place.get(a), place.get(b)]
  if (source === undefined || sink === undefined || source === sink) return []
  const known = edges.filter((edge) => place.has(edge.a) && place.has(edge.b))
  const nets = netsOf(known)
  const arcs = arcsOf(nets, place)
  const { flow, nearSource, nearSink } = maxFlow(recordIds.length + 2 * nets.length, arcs, source, sink)
  if (flow === 0) return []
  const cuts = [nearSource, nearSink].map((side) =>
    cutInto(recordIds, known, (id) => side[place.get(id) ?? 0] ?? false),
  )
  const [x, y] = cuts.sort((p, q) => p.leaves.length - q.leaves.length)
  return x && y && x.leaves.join(' ') !== y.leaves.join(' ') ? [x, y] : x ? [x] : []
}

type Net = { bits: number; recordIds: Set<string> }

const netKey = (edge: GraphEdge): string =>
  edge.origin === 'person' || edge.value === null ? `${edge.a} ${edge.b} ${edge.rule}` : `${edge.rule} ${edge.value}`

/** Edges by one identifier are one net: it is right for all whom it joins, or for none. */
function netsOf(edges: readonly GraphEdge[]): Net[] {
  const nets = new Map<string, Net>()
  for (const edge of edges) {
    const net = nets.get(netKey(edge)) ?? { bits: bitsOf(edge), recordIds: new Set<string>() }
    nets.set(netKey(edge), net)
    net.recordIds.add(edge.a).add(edge.b)
  }
  return [...nets.values()]
}

const bitsOf = ({ rule, origin }: GraphEdge): number => -Math.log2(1 - joinCertainty(rule, origin))

/** A net is a node in and a node out with its weight between, thousandths of a bit and one so that fewer nets win. */
function arcsOf(nets: readonly Net[], place: ReadonlyMap<string, number>): Arc[] {
  return nets.flatMap(({ bits, recordIds }, index) => {
    const [into, out] = [place.size + 2 * index, place.size + 2 * index + 1]
    const ends = [...recordIds].flatMap((id) => {
      const at = place.get(id) ?? 0
      return [
        { from: at, to: into, capacity: endless },
        { from: out, to: at, capacity: endless },
      ]
    })
    return [{ from: into, to: out, capacity: Math.round(bits * 1000) + 1 }, ...ends]
  })
}

/** The cut between the records for which `on` is true and the others. */
export function cutInto<E extends GraphEdge>(
  recordIds: readonly string[],
  edges: readonly E[],
  on: (id: string) => boolean,
): Cut<E> {
  const first = on(recordIds[0] ?? '')
  const parted = edges.filter((edge) => on(edge.a) !== on(edge.b))
  const doubts = new Map(parted.map((edge) => [netKey(edge), 1 - joinCertainty(edge.rule, edge.origin)]))
  return {
    stays: recordIds.filter((id) => on(id) === first),
    leaves: recordIds.filter((id) => on(id) !== first),
    edges: parted,
    certainty: 1 - [...doubts.values()].reduce((all, doubt) => all * doubt, 1),
    person: parted.some((edge) => edge.origin === 'person'),
  }
}
