import type { FeatureTable, ListFeature } from './table'
import type { TermTable } from './term'

/** Makes the function that says what the rarest value is worth that two rows share of a feature; 0 where they share none. */
export function rarityInCommon(table: FeatureTable, terms: TermTable, name: string): (i: number, j: number) => number {
  const column = table.features.get(name)
  const weights = terms.features.get(name)?.weights
  if (column?.type === 'list' && weights) return rarestInCommon(column, weights)
  if (column?.type === 'text' && weights) {
    const { ids } = column
    return (i, j) => {
      const id = ids[i] ?? 0
      return id !== 0 && id === ids[j] ? (weights[id] ?? 0) : 0
    }
  }
  return () => 0
}

function rarestInCommon({ starts, ids }: ListFeature, weights: Int32Array): (i: number, j: number) => number {
  return (i, j) => {
    let p = starts[i] ?? 0
    let q = starts[j] ?? 0
    const endP = starts[i + 1] ?? 0
    const endQ = starts[j + 1] ?? 0
    let most = 0
    while (p < endP && q < endQ) {
      const x = ids[p] ?? 0
      const y = ids[q] ?? 0
      if (x === y) {
        const weight = weights[x] ?? 0
        if (weight > most) most = weight
        p++
        q++
      } else if (x < y) p++
      else q++
    }
    return most
  }
}
