import { compileCondition } from './compile-condition'
import type { Leaf } from './formula'
import type { Likeness, RowTest } from './likeness'
import type { RowCells } from './row-cells'
import type { FeatureTable } from './table'
import type { TermTable } from './term'

/** How a question is answered: by its test of two rows, or from the cells of both where these say enough. */
export const [byTest, bySame, byKnown, byValues, byNumbers] = [0, 1, 2, 3, 4] as const

/** A leaf ready to be asked of two rows. */
export type Question = {
  how: 0 | 1 | 2 | 3 | 4
  /** Place of its feature among the cells of a row. */
  place: number
  test: RowTest
  /** The test of two values where a row has one each. */
  values: (x: number, y: number) => boolean
  /** How far apart two numbers may be. */
  most: number
}

const never = () => false

/** Makes the question of a leaf, from the cells of the rows where its feature is there. */
export function questionOf(
  leaf: Leaf,
  table: FeatureTable,
  terms: TermTable,
  likeness: Likeness,
  cells: RowCells,
): Question {
  const { test, values } = compileCondition(leaf, table, terms, likeness)
  const name = featureOf(leaf)
  const place = cells.placeOf.get(name) ?? -1
  const question = { how: byTest, place: 0, test, values: values ?? never, most: 0 } as const
  if (place < 0) return question
  if (table.features.get(name)?.type === 'number') {
    const most = 'apart' in leaf ? leaf.most : 'same' in leaf ? 0 : 'known' in leaf ? Number.POSITIVE_INFINITY : -1
    return { ...question, how: byNumbers, place, most }
  }
  if ('same' in leaf) return { ...question, how: bySame, place }
  if ('known' in leaf) return { ...question, how: byKnown, place }
  return values ? { ...question, how: byValues, place } : question
}

/** The feature a leaf is about, if it is one alone. */
export function featureOf(leaf: Leaf): string {
  if ('crossed' in leaf) return ''
  const [name = ''] = Object.values(leaf).filter((value) => typeof value === 'string')
  return name
}
