/** How many went from one place to another. */
export type Flow = { from: string; to: string; count: number }

/** A place on a side: where it begins and how tall it is. */
export type FlowPlace = { key: string; count: number; y: number; height: number }

/** A band between two places: where it leaves, where it arrives, how thick it is. */
export type FlowBand = Flow & { fromY: number; toY: number; thick: number }

export type FlowPicture = { from: FlowPlace[]; to: FlowPlace[]; bands: FlowBand[]; height: number }

/**
 * Lays flows out as bands between two sides. Places stand in the order of `order`, those it does not name last; each is
 * as tall as what passes through it, at least `least`, with `gap` between. Lengths are in the unit of `height`, which is
 * what the larger side takes without its gaps.
 */
export function layOutFlow(
  flows: readonly Flow[],
  order: readonly string[],
  { height, gap, least }: { height: number; gap: number; least: number },
): FlowPicture {
  const total = flows.reduce((sum, flow) => sum + flow.count, 0) || 1
  const scale = height / total
  const side = (end: 'from' | 'to') => {
    const counts = new Map<string, number>()
    for (const flow of flows) counts.set(flow[end], (counts.get(flow[end]) ?? 0) + flow.count)
    const keys = [...counts.keys()].sort((a, b) => rank(order, a) - rank(order, b) || (a < b ? -1 : 1))
    let y = 0
    return keys.map((key): FlowPlace => {
      const count = counts.get(key) ?? 0
      const place = { key, count, y, height: Math.max(count * scale, least) }
      y += place.height + gap
      return place
    })
  }
  const from = side('from')
  const to = side('to')
  const used = new Map<string, number>()
  const take = (end: 'from' | 'to', place: FlowPlace | undefined, thick: number) => {
    if (!place) return 0
    const key = `${end} ${place.key}`
    const offset = used.get(key) ?? 0
    used.set(key, offset + thick)
    return place.y + offset
  }
  const ordered = flows.toSorted(
    (a, b) => rank(order, a.from) - rank(order, b.from) || rank(order, a.to) - rank(order, b.to),
  )
  const bands = ordered.map((flow): FlowBand => {
    const thick = flow.count * scale
    return {
      ...flow,
      thick,
      fromY: take(
        'from',
        from.find((place) => place.key === flow.from),
        thick,
      ),
      toY: take(
        'to',
        to.find((place) => place.key === flow.to),
        thick,
      ),
    }
  })
  const end = (places: readonly FlowPlace[]) => Math.max(0, ...places.map((place) => place.y + place.height))
  return { from, to, bands, height: Math.max(end(from), end(to)) }
}

function rank(order: readonly string[], key: string): number {
  const at = order.indexOf(key)
  return at < 0 ? order.length : at
}
