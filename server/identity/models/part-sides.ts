type Join = { edge: string; a: string; b: string }

/**
 * Finds the two sides a decision was about: what hangs together with each of its records without that decision, within
 * the entity they are in now. Where something else joins the two as well, each record stands for its side alone.
 */
export function partSides(
  members: readonly (readonly [record: string, entity: string])[],
  joins: readonly Join[],
): (edge: string, a: string, b: string) => { left: string[]; right: string[] } {
  const entityOf = new Map(members)
  const recordsOf = new Map<string, string[]>()
  for (const [record, entity] of members) recordsOf.set(entity, [...(recordsOf.get(entity) ?? []), record])
  const touching = new Map<string, Join[]>()
  for (const join of joins) for (const end of [join.a, join.b]) touching.set(end, [...(touching.get(end) ?? []), join])
  const reach = (from: string, without: string): string[] => {
    const seen = new Set([from])
    for (const record of seen)
      for (const { edge, a, b } of touching.get(record) ?? [])
        if (edge !== without && entityOf.get(a) === entityOf.get(b)) seen.add(record === a ? b : a)
    return [...seen].sort()
  }
  return (edge, a, b) => {
    const [x, y] = [entityOf.get(a), entityOf.get(b)]
    if (x === undefined || y === undefined) return { left: [a], right: [b] }
    if (x !== y) return { left: recordsOf.get(x) ?? [a], right: recordsOf.get(y) ?? [b] }
    const [left, right] = [reach(a, edge), reach(b, edge)]
    return left.includes(b) ? { left: [a], right: [b] } : { left, right }
  }
}
