import { unite } from '../unite'

/** Records that hang together by these links, part by part; parts and records in the order given. Links to other records do not count. */
export function connectedParts(recordIds: readonly string[], links: readonly { a: string; b: string }[]): string[][] {
  const own = new Set(recordIds)
  const find = unite(links.filter(({ a, b }) => own.has(a) && own.has(b)))
  const parts = new Map<string, string[]>()
  for (const id of recordIds) parts.set(find(id), [...(parts.get(find(id)) ?? []), id])
  return [...parts.values()]
}
