/** What speaks for joining two groups of places, thousandths of a bit above the threshold; null where they must stay apart. */
export type Evidence = (a: readonly number[], b: readonly number[]) => number | null

/** A group that fits two others about equally well, which cannot be one, belongs to neither: less than this between the two. Thousandths of a bit. */
const telling = 3000

/**
 * Parts a component of a few rows by all that its groups know together: the two that fit best are joined first, as long as more speaks
 * for it than against. Answers the group number of each place.
 */
export function partByEvidence(size: number, evidence: Evidence): Int32Array {
  const groups: number[][] = Array.from({ length: size }, (_, place) => [place])
  const gains = new Map<number, number | null>()
  const gain = (x: number, y: number): number | null => gains.get(Math.min(x, y) * size + Math.max(x, y)) ?? null
  const alive = () => [...groups.keys()].filter((group) => (groups[group]?.length ?? 0) > 0)
  const look = (x: number, y: number) =>
    gains.set(Math.min(x, y) * size + Math.max(x, y), evidence(groups[x] ?? [], groups[y] ?? []))
  for (let x = 0; x < size; x++) for (let y = x + 1; y < size; y++) look(x, y)
  for (let next = best(); next !== null; next = best()) {
    const [x, y] = next
    groups[x] = [...(groups[x] ?? []), ...(groups[y] ?? [])]
    groups[y] = []
    for (const other of alive()) if (other !== x) look(x, other)
  }
  const groupOf = new Int32Array(size)
  groups.forEach((places, group) => {
    for (const place of places) groupOf[place] = group
  })
  return groupOf

  function best(): [number, number] | null {
    const left = alive()
    let [found, highest]: [[number, number] | null, number] = [null, -1]
    for (const x of left)
      for (const y of left) {
        const score = x < y ? gain(x, y) : null
        if (score === null || score < 0 || score <= highest || isTorn(x, y, score, left)) continue
        found = [x, y]
        highest = score
      }
    return found
  }

  /** Whether either of the two fits a third about as well that the other must be kept apart from. */
  function isTorn(x: number, y: number, score: number, left: readonly number[]): boolean {
    return left.some((third) => {
      if (third === x || third === y) return false
      const [toX, toY] = [gain(x, third), gain(y, third)]
      if (toX === null) return toY !== null && toY > score - telling
      return toY === null && toX > score - telling
    })
  }
}
