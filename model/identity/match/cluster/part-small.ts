import { type Edge, edgeGain, type MustPart, silence } from './part-component'

/** Up to how many rows a component is parted in a table of all its pairs. */
export const smallest = 48

/** `partComponent` for few rows: the same joins in the same order of scores, in a table instead of a queue. */
export function partSmall(size: number, edges: readonly Edge[], mustPart: MustPart): Int32Array {
  const [gains, counts] = [new Float64Array(size * size), new Int32Array(size * size)]
  for (const { a, b, gain } of edges)
    for (const at of [a * size + b, b * size + a]) {
      gains[at] = edgeGain(gain)
      counts[at] = 1
    }
  const places: number[][] = Array.from({ length: size }, (_, place) => [place])
  const refused = new Set<number>()
  for (let next = best(); next >= 0; next = best()) {
    const [x, y] = [Math.floor(next / size), next % size]
    const [into, from] = [places[x] ?? [], places[y] ?? []]
    if (mustPart(into, from)) {
      refused.add(next)
      continue
    }
    places[x] = [...into, ...from]
    places[y] = []
    for (let other = 0; other < size; other++) merge(other, x, y)
    for (const pair of refused) if (Math.floor(pair / size) === x || pair % size === x) refused.delete(pair)
  }
  const groupOf = new Int32Array(size)
  places.forEach((own, group) => {
    for (const place of own) groupOf[place] = group
  })
  return groupOf

  function merge(other: number, x: number, y: number): void {
    const [ox, oy] = [other * size + x, other * size + y]
    const [xo, yo] = [x * size + other, y * size + other]
    gains[xo] = gains[ox] = (gains[ox] ?? 0) + (gains[oy] ?? 0)
    counts[xo] = counts[ox] = (counts[ox] ?? 0) + (counts[oy] ?? 0)
    gains[yo] = gains[oy] = 0
    counts[yo] = counts[oy] = 0
  }

  function best(): number {
    let [found, highest] = [-1, 0]
    for (let x = 0; x < size; x++) {
      const left = places[x]?.length ?? 0
      if (left === 0) continue
      for (let y = x + 1; y < size; y++) {
        const at = x * size + y
        const count = counts[at] ?? 0
        if (count === 0 || refused.has(at)) continue
        const all = left * (places[y]?.length ?? 0)
        const score = ((gains[at] ?? 0) - silence * (all - count)) / all
        if (score < 0 || (found >= 0 && score <= highest)) continue
        found = at
        highest = score
      }
    }
    return found
  }
}
