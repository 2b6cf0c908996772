import { featureOf, questionOf, byKnown, byNumbers, bySame, byTest } from './question'
import type { Leaf } from './formula'
import type { Likeness } from './likeness'
import { LevelTree } from './level-tree'
import { outcomes } from './pack-levels'
import type { MatchPlan } from './plan'
import { noNumber, rowCells, type RowCells } from './row-cells'
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
  const trees = plan.comparisons.map((one) => new LevelTree(one, (name) => table.features.get(name)?.type, costOf))
  const cells = rowCells(table, [...new Set(trees.flatMap(({ leaves }) => leaves.map(featureOf)))])
  const { width } = cells
  let place = 1
  const parts = plan.comparisons.map((comparison, k) => {
    const part = { place, level: compileLevels(trees[k], table, terms, likeness, cells) }
    place *= outcomes(comparison)
    return part
  })
  const count = parts.length
  return (i, j) => {
    let packed = 0
    for (let k = 0; k < count; k++) {
      const part = parts[k]
      if (part) packed += part.place * part.level(i, j, i * width, j * width)
    }
    return packed
  }
}

/** Makes the function that asks one question after the other until the level is settled. */
function compileLevels(
  tree: LevelTree | undefined,
  table: FeatureTable,
  terms: TermTable,
  likeness: Likeness,
  { cells, placeOf }: RowCells,
): LevelOf {
  if (tree === undefined) return () => 0
  const questions = tree.leaves.map((leaf) =>
    questionOf(leaf, table, terms, likeness, { cells, placeOf, width: placeOf.size }),
  )
  let { leafOf, next } = tree
  return (i, j, left, right) => {
    let node = tree.root
    while (node >= 0) {
      const question = questions[leafOf[node] ?? 0]
      if (question === undefined) return 0
      const { how, place } = question
      let holds: boolean
      if (how === byTest) holds = question.test(i, j)
      else {
        const a = cells[left + place] ?? 0
        const b = cells[right + place] ?? 0
        if (how === byNumbers) holds = a !== noNumber && b !== noNumber && Math.abs(a - b) <= question.most
        else if (a === 0 || b === 0) holds = false
        else if (how === byKnown) holds = true
        else if (a < 0 || b < 0) holds = question.test(i, j)
        else holds = how === bySame ? a === b : question.values(a, b)
      }
      const after = next[2 * node + (holds ? 1 : 0)] ?? 0
      if (after !== 0) node = after
      else {
        node = tree.grow(node, holds)
        leafOf = tree.leafOf
        next = tree.next
      }
    }
    return -1 - node
  }
}

/** About how long the answer to a leaf takes, whether two texts are equal being 1. */
function costOf(leaf: Leaf): number {
  if ('near' in leaf) return 12
  if ('alike' in leaf) return 16
  if ('starts' in leaf) return 8
  return 'overlap' in leaf || 'covers' in leaf ? 6 : 'crossed' in leaf ? 2 : 1
}
