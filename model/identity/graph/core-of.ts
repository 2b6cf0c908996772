/**
 * The records of a large customer that are drawn: those nearest by links to `ends`, at most `most`, in the order given. What
 * hangs by nothing fills up in order of arrival.
 */
export function coreOf(
  recordIds: readonly string[],
  links: readonly { a: string; b: string }[],
  ends: readonly string[],
  most: number,
): string[] {
  if (recordIds.length <= most) return [...recordIds]
  const around = new Map<string, string[]>(recordIds.map((id) => [id, []]))
  for (const { a, b } of links) {
    around.get(a)?.push(b)
    around.get(b)?.push(a)
  }
  const core = new Set(ends.filter((id) => around.has(id)))
  for (const id of core) {
    for (const next of around.get(id) ?? []) if (core.size < most && around.has(next)) core.add(next)
    if (core.size >= most) break
  }
  for (const id of recordIds) if (core.size < most) core.add(id)
  return recordIds.filter((id) => core.has(id))
}
