import type { FeatureTable, ListFeature, NumberFeature, TextFeature } from './table'

/**
 * The features of a table row by row, so that all that is asked of two rows lies close together: a text is its value id, a list
 * of one value that value's id, a longer list `several`, a number itself. What is not known is 0, an unknown number `noNumber`.
 */
export type RowCells = { width: number; cells: Int32Array; placeOf: ReadonlyMap<string, number> }

export const several = -1
export const noNumber = -(2 ** 31)

/** Lays some features of a table out row by row. A column of numbers with `noNumber` among them is left out. */
export function rowCells({ rows, features }: FeatureTable, names: readonly string[]): RowCells {
  const own = names.flatMap((name) => {
    const feature = features.get(name)
    return feature === undefined || !fits(feature) ? [] : [{ name, feature }]
  })
  const width = own.length
  const cells = new Int32Array(rows * width)
  own.forEach(({ feature }, place) => {
    fill(cells, place, width, feature)
  })
  return { width, cells, placeOf: new Map(own.map(({ name }, place) => [name, place])) }
}

type Feature = TextFeature | NumberFeature | ListFeature

const fits = (feature: Feature): boolean =>
  feature.type !== 'number' || !feature.numbers.some((number, row) => number === noNumber && feature.known[row] === 1)

function fill(cells: Int32Array, place: number, width: number, feature: Feature): void {
  let at = place
  if (feature.type === 'text')
    for (const id of feature.ids) {
      cells[at] = id
      at += width
    }
  else if (feature.type === 'number')
    for (let row = 0; row < feature.numbers.length; row++, at += width)
      cells[at] = feature.known[row] === 1 ? (feature.numbers[row] ?? 0) : noNumber
  else
    for (let row = 0; row + 1 < feature.starts.length; row++, at += width) {
      const from = feature.starts[row] ?? 0
      const count = (feature.starts[row + 1] ?? 0) - from
      cells[at] = count === 1 ? (feature.ids[from] ?? 0) : count === 0 ? 0 : several
    }
}
