/** A record that went from one entity to another. */
export type Move = { recordId: string; from: string; to: string }

export type MoveGroup = {
  kind: 'customers.merged' | 'customers.parted'
  /** One of the records that moved. */
  record: string
  body: { moved: Move[]; retired: string[]; restored: string[] }
}

/**
 * Moves that concern the same customers, told together. `standing` says which entities have members now and had before.
 * Customers have parted when one that gave records away still stands, or one came back; else they have merged.
 */
export function groupMoves(
  moves: readonly Move[],
  standing: { now: ReadonlySet<string>; before: ReadonlySet<string> },
): MoveGroup[] {
  const root = rootsOf(moves)
  const groups = new Map<string, Move[]>()
  for (const { recordId, from, to } of moves) {
    const key = root(from)
    const group = groups.get(key)
    if (group) group.push({ recordId, from, to })
    else groups.set(key, [{ recordId, from, to }])
  }
  return [...groups.values()].map((moved) => {
    const left = [...new Set(moved.map((move) => move.from))]
    const retired = left.filter((id) => !standing.now.has(id))
    const restored = [...new Set(moved.map((move) => move.to))].filter((id) => !standing.before.has(id))
    const parted = restored.length > 0 || retired.length < left.length
    const kind = parted ? 'customers.parted' : 'customers.merged'
    return { kind, record: moved[0]?.recordId ?? '', body: { moved, retired, restored } }
  })
}

/** Entities that any move connects have the same root. */
function rootsOf(moves: readonly Move[]): (id: string) => string {
  const parent = new Map<string, string>()
  const root = (id: string): string => {
    let at = id
    for (let up = parent.get(at); up !== undefined; up = parent.get(at)) at = up
    return at
  }
  for (const { from, to } of moves) {
    const [a, b] = [root(from), root(to)]
    if (a !== b) parent.set(a, b)
  }
  return root
}
