import type { RuleBlocks } from './rule-blocks'

/** All blocks of all rules, ready to walk row by row. Arrays may lie in shared memory. */
export type BlockIndex = {
  rows: number
  /** Rows of all blocks, one block after the other, ascending within a block, in the order of the rules. */
  members: Int32Array
  /** For each place in `members`, where its block ends. */
  ends: Int32Array
  /** Row `i` stands at the places `places[starts[i]] .. places[starts[i + 1] - 1]` of `members`, ascending. */
  starts: Int32Array
  places: Int32Array
  /** The first place of each rule, and at last the number of places. */
  ruleStarts: Int32Array
}

/** Puts the blocks of all rules into one index. `alloc` makes the arrays, such as over shared memory. */
export function blockIndex(
  rules: readonly RuleBlocks[],
  rows: number,
  alloc: (length: number) => Int32Array = (length) => new Int32Array(length),
): BlockIndex {
  const total = rules.reduce((sum, { members }) => sum + members.length, 0)
  const [members, ends, places] = [alloc(total), alloc(total), alloc(total)]
  const [starts, ruleStarts] = [alloc(rows + 1), alloc(rules.length + 1)]
  let base = 0
  rules.forEach((blocks, rule) => {
    ruleStarts[rule] = base
    members.set(blocks.members, base)
    let from = 0
    for (const end of blocks.ends) {
      ends.fill(base + end, base + from, base + end)
      from = end
    }
    base += blocks.members.length
  })
  ruleStarts[rules.length] = base
  for (const row of members) starts[row + 1] = (starts[row + 1] ?? 0) + 1
  for (let row = 0; row < rows; row++) starts[row + 1] = (starts[row + 1] ?? 0) + (starts[row] ?? 0)
  const next = starts.slice(0, rows)
  for (let place = 0; place < total; place++) {
    const row = members[place] ?? 0
    const at = next[row] ?? 0
    places[at] = place
    next[row] = at + 1
  }
  return { rows, members, ends, starts, places, ruleStarts }
}

/** The rule that a place in `members` belongs to. */
export function ruleOfPlace({ ruleStarts }: BlockIndex, place: number): number {
  let rule = 0
  while ((ruleStarts[rule + 1] ?? Number.POSITIVE_INFINITY) <= place) rule++
  return rule
}
