/**
 * The order of a group's nodes down a column: those at the ends of what matters first, then what hangs on them, step by
 * step; `middle` sets the first in the middle and the others above and below by turns, `top` begins at the top.
 */
export function orderGroup(
  ids: readonly string[],
  links: readonly { a: string; b: string }[],
  ends: readonly string[],
  from: 'middle' | 'top',
): string[] {
  const around = new Map<string, string[]>(ids.map((id) => [id, []]))
  for (const { a, b } of links) {
    if (!around.has(a) || !around.has(b)) continue
    around.get(a)?.push(b)
    around.get(b)?.push(a)
  }
  const seen = new Set<string>()
  const ordered: string[] = []
  for (const start of [...ids.filter((id) => ends.includes(id)), ...ids]) {
    if (seen.has(start)) continue
    seen.add(start)
    const queue = [start]
    for (const at of queue) {
      ordered.push(at)
      for (const next of around.get(at) ?? []) {
        if (seen.has(next)) continue
        seen.add(next)
        queue.push(next)
      }
    }
  }
  if (from === 'top') return ordered
  const above = ordered.filter((_, at) => at % 2 === 1).reverse()
  return [...above, ...ordered.filter((_, at) => at % 2 === 0)]
}
