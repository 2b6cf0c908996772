/** Records that hang together by these links, part by part; parts and records in the order given. Links to other records do not count. */
export function connectedParts(recordIds: readonly string[], links: readonly { a: string; b: string }[]): string[][] {
  const around = new Map<string, string[]>(recordIds.map((id) => [id, []]))
  for (const { a, b } of links) {
    if (!around.has(a) || !around.has(b)) continue
    around.get(a)?.push(b)
    around.get(b)?.push(a)
  }
  const place = new Map(recordIds.map((id, index) => [id, index]))
  const seen = new Set<string>()
  const parts: string[][] = []
  for (const id of recordIds) {
    if (seen.has(id)) continue
    const part = [id]
    seen.add(id)
    for (const one of part)
      for (const next of around.get(one) ?? []) {
        if (seen.has(next)) continue
        seen.add(next)
        part.push(next)
      }
    parts.push(part.sort((x, y) => (place.get(x) ?? 0) - (place.get(y) ?? 0)))
  }
  return parts
}
