/** A directed arc and what it can carry. */
export type Arc = { from: number; to: number; capacity: number }

/** The two nodes that a flow runs between, and the sides of its cuts: the one nearest the source and the one nearest the sink. */
export type FlowCut = { flow: number; nearSource: boolean[]; nearSink: boolean[] }

/**
 * Greatest flow from one node to another along shortest free ways (Edmonds and Karp 1972), and the two extreme least cuts:
 * all that the source still reaches, and all that still reaches the sink. Capacities are whole numbers.
 */
export function maxFlow(nodes: number, arcs: readonly Arc[], source: number, sink: number): FlowCut {
  const to: number[] = []
  const free: number[] = []
  const around: number[][] = Array.from({ length: nodes }, () => [])
  for (const arc of arcs) {
    around[arc.from]?.push(to.push(arc.to) - 1)
    free.push(arc.capacity)
    around[arc.to]?.push(to.push(arc.from) - 1)
    free.push(0)
  }
  let flow = 0
  for (;;) {
    const way = shortestWay(nodes, to, free, around, source, sink)
    if (!way) break
    const much = Math.min(...way.map((arc) => free[arc] ?? 0))
    for (const arc of way) {
      free[arc] = (free[arc] ?? 0) - much
      free[arc ^ 1] = (free[arc ^ 1] ?? 0) + much
    }
    flow += much
  }
  const nearSource = reach(nodes, around, source, (arc) => ((free[arc] ?? 0) > 0 ? to[arc] : undefined))
  const nearSink = reach(nodes, around, sink, (arc) => ((free[arc ^ 1] ?? 0) > 0 ? to[arc] : undefined))
  return { flow, nearSource, nearSink }
}

function shortestWay(nodes: number, to: number[], free: number[], around: number[][], source: number, sink: number) {
  const came: number[] = new Array(nodes).fill(-1)
  const queue = [source]
  for (const at of queue) {
    if (at === sink) break
    for (const arc of around[at] ?? []) {
      const next = to[arc] ?? 0
      if (next === source || came[next] !== -1 || (free[arc] ?? 0) <= 0) continue
      came[next] = arc
      queue.push(next)
    }
  }
  if (came[sink] === -1) return null
  const way: number[] = []
  for (let at = sink; at !== source; ) {
    const arc = came[at] ?? 0
    way.push(arc)
    at = to[arc ^ 1] ?? source
  }
  return way
}

function reach(nodes: number, around: number[][], start: number, step: (arc: number) => number | undefined): boolean[] {
  const seen: boolean[] = new Array(nodes).fill(false)
  seen[start] = true
  const queue = [start]
  for (const at of queue)
    for (const arc of around[at] ?? []) {
      const next = step(arc)
      if (next === undefined || seen[next]) continue
      seen[next] = true
      queue.push(next)
    }
  return seen
}
