/** Rows joined with one another, directly or through others: `rows[starts[c]] .. rows[starts[c + 1] - 1]`, ascending; only those of two rows and more. */
export type Components = { count: number; starts: Int32Array; rows: Int32Array; componentOf: Int32Array }

/**
 * Connected components over the pairs that are `accepted` (union by smallest row, with path halving). `componentOf` is -1 for a
 * row that stands alone. Components come in the order of their first rows.
 */
export function components(
  rows: number,
  left: Int32Array,
  right: Int32Array,
  isAccepted: (pair: number) => boolean,
): Components {
  const parent = new Int32Array(rows)
  for (let row = 0; row < rows; row++) parent[row] = row
  const find = (row: number): number => {
    let at = row
    for (let up = parent[at] ?? at; up !== at; up = parent[at] ?? at) {
      const over = parent[up] ?? up
      parent[at] = over
      at = over
    }
    return at
  }
  for (let pair = 0; pair < left.length; pair++) {
    if (!isAccepted(pair)) continue
    const [a, b] = [find(left[pair] ?? 0), find(right[pair] ?? 0)]
    if (a < b) parent[b] = a
    else if (b < a) parent[a] = b
  }
  const sizes = new Int32Array(rows)
  for (let row = 0; row < rows; row++) {
    const root = find(row)
    sizes[root] = (sizes[root] ?? 0) + 1
  }
  return gather(rows, find, sizes)
}

function gather(rows: number, find: (row: number) => number, sizes: Int32Array): Components {
  const componentOf = new Int32Array(rows).fill(-1)
  const starts = [0]
  let [count, total] = [0, 0]
  for (let row = 0; row < rows; row++) {
    const size = sizes[row] ?? 0
    if (size < 2) continue
    componentOf[row] = count++
    total += size
    starts.push(total)
  }
  const next = Int32Array.from(starts)
  const members = new Int32Array(total)
  for (let row = 0; row < rows; row++) {
    const component = componentOf[find(row)] ?? -1
    if (component < 0) continue
    componentOf[row] = component
    const at = next[component] ?? 0
    members[at] = row
    next[component] = at + 1
  }
  return { count, starts: Int32Array.from(starts), rows: members, componentOf }
}
