/** Names the set that each id is in when all of these are united, two by two. An id in none of them is its own set. */
export function unite(links: readonly { a: string; b: string }[]): (id: string) => string {
  const parent = new Map<string, string>()
  const find = (id: string): string => {
    let root = id
    for (let up = parent.get(root); up !== undefined; up = parent.get(root)) root = up
    for (let at = id; at !== root; ) {
      const next = parent.get(at) ?? root
      parent.set(at, root)
      at = next
    }
    return root
  }
  for (const { a, b } of links) {
    const [x, y] = [find(a), find(b)]
    if (x !== y) parent.set(x, y)
  }
  return find
}
