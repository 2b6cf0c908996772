import { compileCondition } from './compile-condition'
import type { Leaf } from './formula'
import type { LeafGroup } from './leaf-groups'
import type { Likeness } from './likeness'
import { noNumber, type RowCells } from './row-cells'
import type { FeatureTable } from './table'
import type { TermTable } from './term'

/** The answers of a group for two rows, a bit for each leaf, given the rows and where their cells begin. */
export type AskGroup = (i: number, j: number, left: number, right: number) => number

/** Makes the function that answers a group of leaves, from the cells of the rows where they say enough. */
export function askGroup(
  { how, feature, leaves }: LeafGroup,
  all: readonly Leaf[],
  table: FeatureTable,
  terms: TermTable,
  likeness: Likeness,
  { cells, placeOf }: RowCells,
): AskGroup {
  const own = leaves.map((leaf) => all[leaf] ?? { known: '' })
  const compiled = own.map((leaf) => compileCondition(leaf, table, terms, likeness))
  const tests = compiled.map(({ test }) => test)
  const asked = allOf(tests)
  const place = placeOf.get(feature) ?? -1
  if (place < 0) return asked
  if (how === 'number') {
    const most = own.map((leaf) =>
      'apart' in leaf ? leaf.most : 'same' in leaf ? 0 : 'known' in leaf ? Number.POSITIVE_INFINITY : -1,
    )
    return (_i, _j, left, right) => {
      const a = cells[left + place] ?? 0
      const b = cells[right + place] ?? 0
      if (a === noNumber || b === noNumber) return 0
      const apart = Math.abs(a - b)
      let bits = 0
      for (let at = 0; at < most.length; at++) if (apart <= (most[at] ?? -1)) bits |= 1 << at
      return bits
    }
  }
  if (how !== 'likeness') return asked
  const values = allOf(compiled.map(({ values = () => false }) => values))
  return (i, j, left, right) => {
    const a = cells[left + place] ?? 0
    const b = cells[right + place] ?? 0
    if (a === 0 || b === 0) return 0
    return a > 0 && b > 0 ? values(a, b) : asked(i, j)
  }
}

/** Asks several tests at once. */
function allOf(tests: readonly ((i: number, j: number) => boolean)[]): (i: number, j: number) => number {
  const [a, b, c, ...rest] = tests
  if (a && !b) return (i, j) => (a(i, j) ? 1 : 0)
  if (a && b && !c) return (i, j) => (a(i, j) ? 1 : 0) | (b(i, j) ? 2 : 0)
  if (a && b && c && !rest.length) return (i, j) => (a(i, j) ? 1 : 0) | (b(i, j) ? 2 : 0) | (c(i, j) ? 4 : 0)
  return (i, j) => {
    let bits = 0
    for (let at = 0; at < tests.length; at++) if (tests[at]?.(i, j)) bits |= 1 << at
    return bits
  }
}
