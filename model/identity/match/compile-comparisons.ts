import { askGroup } from './ask-group'
import { featureOf } from './leaf-groups'
import type { Likeness } from './likeness'
import { LevelTree } from './level-tree'
import { outcomes } from './pack-levels'
import type { MatchPlan } from './plan'
import { rowCells, type RowCells } from './row-cells'
import type { FeatureTable } from './table'
import type { TermTable } from './term'

/** The level of a comparison that two rows reach, given the rows and where their cells begin. */
type LevelOf = (i: number, j: number, left: number, right: number) => number

/** Makes the function that compares two rows of a table and packs the level of every comparison into one number. */
export function compileComparisons(
  plan: MatchPlan,
  table: FeatureTable,
  terms: TermTable,
): (i: number, j: number) => number {
  const likeness: Likeness = { values: new Map(), words: new Map() }
  const trees = plan.comparisons.map((one) => new LevelTree(one, table))
  const cells = rowCells(table, [...new Set(trees.flatMap(({ leaves }) => leaves.map(featureOf)))])
  const { width } = cells
  const levels = trees.map((tree) => compileLevels(tree, table, terms, likeness, cells))
  let all = 1
  const places = plan.comparisons.map((comparison) => {
    const place = all
    all *= outcomes(comparison)
    return place
  })
  return (i, j) => {
    const [left, right] = [i * width, j * width]
    let packed = 0
    for (let k = 0; k < levels.length; k++) packed += (places[k] ?? 0) * (levels[k]?.(i, j, left, right) ?? 0)
    return packed
  }
}

/** Makes the function that asks what is equal and known, and then one group after the other until the level is settled. */
function compileLevels(
  tree: LevelTree,
  table: FeatureTable,
  terms: TermTable,
  likeness: Likeness,
  rows: RowCells,
): LevelOf {
  const { cells } = rows
  const { starts, width } = tree
  const asks = tree.groups.map((group) => askGroup(group, tree.leaves, table, terms, likeness, rows))
  const places = Int32Array.from(tree.first, (feature) => rows.placeOf.get(feature) ?? 0)
  const count = places.length
  let { groupOf, next } = tree
  return (i, j, left, right) => {
    let bits = 0
    for (let at = 0; at < count; at++) {
      const place = places[at] ?? 0
      const a = cells[left + place] ?? 0
      const b = cells[right + place] ?? 0
      // Bits without branches: value ids are never negative here. 1 is known on both sides, 3 also the same.
      const known = (-a & -b) >>> 31
      bits |= (known << (2 * at)) | ((known & ~(((a ^ b) | -(a ^ b)) >>> 31)) << (2 * at + 1))
    }
    let node = starts[bits] ?? 0
    if (node === 0) node = begin(bits)
    while (node > 0) {
      const answers = asks[groupOf[node] ?? 0]?.(i, j, left, right) ?? 0
      const after = next[width * node + answers] ?? 0
      node = after === 0 ? grow(node, answers) : after
    }
    return -1 - node
  }

  function begin(bits: number): number {
    const node = tree.begin(bits)
    groupOf = tree.groupOf
    next = tree.next
    return node
  }

  function grow(from: number, answers: number): number {
    const node = tree.grow(from, answers)
    groupOf = tree.groupOf
    next = tree.next
    return node
  }
}
