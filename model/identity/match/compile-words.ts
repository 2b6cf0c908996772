import type { Likeness, RowTest } from './likeness'
import type { FeatureTable, ListFeature } from './table'
import type { TermTable } from './term'

const never: RowTest = () => false

/** Makes the test that looks at the weight of the words two rows have in common and of each of them. */
export function compileWords(
  table: FeatureTable,
  terms: TermTable,
  likeness: Likeness,
  name: string,
  enough: (common: number, left: number, right: number) => boolean,
): RowTest {
  const column = table.features.get(name)
  const weights = terms.features.get(name)?.weights
  if (column?.type !== 'list' || weights === undefined) return never
  const { sums, common } = likeness.words.get(name) ?? {
    sums: rowSums(column, weights),
    common: commonWeight(column, weights),
  }
  likeness.words.set(name, { sums, common })
  return (i, j) => {
    const shared = common(i, j)
    return shared > 0 && enough(shared, sums[i] ?? 0, sums[j] ?? 0)
  }
}

/** Weight of all values of each row. */
function rowSums({ starts, ids }: ListFeature, weights: Int32Array): Int32Array {
  const sums = new Int32Array(Math.max(starts.length - 1, 0))
  for (let row = 0; row < sums.length; row++) {
    let sum = 0
    for (let at = starts[row] ?? 0; at < (starts[row + 1] ?? 0); at++) sum += weights[ids[at] ?? 0] ?? 0
    sums[row] = sum
  }
  return sums
}

/** Weight of the values two rows have in common; ids of a row ascend. The last answer is kept. */
function commonWeight({ starts, ids }: ListFeature, weights: Int32Array): (i: number, j: number) => number {
  let [left, right, answer] = [-1, -1, 0]
  return (i, j) => {
    if (i === left && j === right) return answer
    let p = starts[i] ?? 0
    let q = starts[j] ?? 0
    const endP = starts[i + 1] ?? 0
    const endQ = starts[j + 1] ?? 0
    let sum = 0
    while (p < endP && q < endQ) {
      const x = ids[p] ?? 0
      const y = ids[q] ?? 0
      if (x === y) {
        sum += weights[x] ?? 0
        p++
        q++
      } else if (x < y) p++
      else q++
    }
    left = i
    right = j
    answer = sum
    return sum
  }
}
