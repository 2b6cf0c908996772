import { compileWords } from './compile-words'
import type { Leaf } from './formula'
import { likenessOf, type Likeness, type RowTest, type ValueTests } from './likeness'
import type { FeatureTable, ListFeature, NumberFeature, TextFeature } from './table'
import type { TermTable } from './term'

type Column = TextFeature | NumberFeature | ListFeature

const never: RowTest = () => false

/** The test of two rows, and where it looks for two values that fulfil it, the test of these. */
export type Compiled = { test: RowTest; values?: (x: number, y: number) => boolean }

/** Makes the test of one question over the rows of a table. Equal values compare by id, fuzzy tests once a pair of values. */
export function compileCondition(when: Leaf, table: FeatureTable, terms: TermTable, likeness: Likeness): Compiled {
  if ('crossed' in when)
    return { test: crossed(table.features.get(when.crossed[0]), table.features.get(when.crossed[1])) }
  if ('known' in when) return { test: bothKnown(table.features.get(when.known)) }
  if ('same' in when) return { test: same(table.features.get(when.same)) }
  if ('apart' in when) return { test: apart(table.features.get(when.apart), when.most) }
  if ('overlap' in when) {
    const least = when.least
    return {
      test: compileWords(table, terms, likeness, when.overlap, (c, x, y) => 1000 * c >= least * (x + y - c)),
    }
  }
  if ('covers' in when) {
    const least = when.least
    return {
      test: compileWords(table, terms, likeness, when.covers, (c, x, y) => 1000 * c >= least * Math.min(x, y)),
    }
  }
  const name = 'near' in when ? when.near : 'alike' in when ? when.alike : when.starts
  const column = table.features.get(name)
  if (column === undefined || column.type === 'number') return { test: never }
  const values = valueTest(when, likenessOf(likeness, name, column.values))
  return { test: anyPair(column, values), values }
}

function valueTest(when: Leaf, { near, alike, starts }: ValueTests): (x: number, y: number) => boolean {
  if ('near' in when) {
    const { edits, from } = when
    return (x, y) => near(x, y, edits, from)
  }
  if ('alike' in when) {
    const { least } = when
    return (x, y) => alike(x, y, least)
  }
  return starts
}

/** Whether both rows know a feature. */
function bothKnown(column: Column | undefined): RowTest {
  if (column === undefined) return never
  if (column.type === 'text') {
    const { ids } = column
    return (i, j) => ids[i] !== 0 && ids[j] !== 0
  }
  if (column.type === 'number') {
    const { known } = column
    return (i, j) => known[i] === 1 && known[j] === 1
  }
  const { starts } = column
  return (i, j) => starts[i] !== starts[i + 1] && starts[j] !== starts[j + 1]
}

function same(column: Column | undefined): RowTest {
  if (column === undefined) return never
  if (column.type === 'text') {
    const { ids } = column
    return (i, j) => ids[i] === ids[j] && ids[i] !== 0
  }
  if (column.type === 'list') return inCommon(column)
  const { known, numbers } = column
  return (i, j) => known[i] === 1 && known[j] === 1 && numbers[i] === numbers[j]
}

/** Whether two rows have a value in common; ids of a row ascend. */
function inCommon({ starts, ids }: ListFeature): RowTest {
  return (i, j) => {
    let p = starts[i] ?? 0
    let q = starts[j] ?? 0
    const endP = starts[i + 1] ?? 0
    const endQ = starts[j + 1] ?? 0
    while (p < endP && q < endQ) {
      const x = ids[p] ?? 0
      const y = ids[q] ?? 0
      if (x === y) return true
      if (x < y) p++
      else q++
    }
    return false
  }
}

function apart(column: Column | undefined, most: number): RowTest {
  if (column?.type !== 'number') return never
  const { known, numbers } = column
  return (i, j) => known[i] === 1 && known[j] === 1 && Math.abs((numbers[i] ?? 0) - (numbers[j] ?? 0)) <= most
}

function anyPair(column: TextFeature | ListFeature, test: RowTest): RowTest {
  const { ids } = column
  if (column.type === 'text') {
    return (i, j) => {
      const x = ids[i] ?? 0
      const y = ids[j] ?? 0
      return x !== 0 && y !== 0 && test(x, y)
    }
  }
  const { starts } = column
  return (i, j) => {
    const startI = starts[i] ?? 0
    const endI = starts[i + 1] ?? 0
    const startJ = starts[j] ?? 0
    const endJ = starts[j + 1] ?? 0
    if (endI - startI === 1 && endJ - startJ === 1) return test(ids[startI] ?? 0, ids[startJ] ?? 0)
    for (let p = startI; p < endI; p++) {
      for (let q = startJ; q < endJ; q++) if (test(ids[p] ?? 0, ids[q] ?? 0)) return true
    }
    return false
  }
}

function crossed(left: Column | undefined, right: Column | undefined): RowTest {
  if (left?.type !== 'text' || right?.type !== 'text') return never
  const at = new Map(right.values.map((value, id) => [value, id]))
  const inRight = Int32Array.from(left.values, (value, id) => (id === 0 ? -1 : (at.get(value) ?? -1)))
  const [l, r] = [left.ids, right.ids]
  return (i, j) => inRight[l[i] ?? 0] === r[j] && inRight[l[j] ?? 0] === r[i]
}
