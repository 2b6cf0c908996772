import type { FeatureTable, ListFeature, TextFeature } from './table'
import { termWeight, type TermLookup, type TermTable } from './term'

/** Counts in how many rows each value of each text and list feature occurs. */
export function countTerms(table: FeatureTable): TermTable {
  const features = new Map<string, { counts: Int32Array; weights: Int32Array }>()
  for (const [name, feature] of table.features) {
    if (feature.type === 'number') continue
    const counts = new Int32Array(feature.values.length)
    for (let at = 0; at < feature.ids.length; at++) {
      const id = feature.ids[at] ?? 0
      if (id > 0) counts[id] = (counts[id] ?? 0) + 1
    }
    features.set(name, { counts, weights: weigh(counts, table.rows) })
  }
  return { records: table.rows, features }
}

/** Term counts of an earlier counting, such as a published model's, put in the order of this table's values. */
export function alignTerms(table: FeatureTable, terms: TermLookup): TermTable {
  const features = new Map<string, { counts: Int32Array; weights: Int32Array }>()
  for (const [name, feature] of table.features) {
    if (feature.type === 'number') continue
    const counts = Int32Array.from(feature.values, (value, id) => (id === 0 ? 0 : terms.count(name, value)))
    features.set(name, { counts, weights: weigh(counts, terms.records) })
  }
  return { records: terms.records, features }
}

/** Term counts of a table by value. Only values that at least `from` rows have are listed: all others count 1. */
export function listTerms(
  table: FeatureTable,
  terms: TermTable,
  from = 2,
): { feature: string; value: string; count: number; weight: number }[] {
  const listed: { feature: string; value: string; count: number; weight: number }[] = []
  for (const [feature, { counts, weights }] of terms.features) {
    const values = valuesOf(table, feature)
    for (let id = 1; id < values.length; id++) {
      const count = counts[id] ?? 0
      if (count >= from) listed.push({ feature, value: values[id] ?? '', count, weight: weights[id] ?? 0 })
    }
  }
  return listed
}

/** A look-up by value over listed terms. */
export function termLookup(
  records: number,
  listed: Iterable<{ feature: string; value: string; count: number }>,
): TermLookup {
  const counts = new Map<string, Map<string, number>>()
  for (const { feature, value, count } of listed) {
    const of = counts.get(feature)
    if (of) of.set(value, count)
    else counts.set(feature, new Map([[value, count]]))
  }
  return { records, count: (feature, value) => counts.get(feature)?.get(value) ?? 1 }
}

const weigh = (counts: Int32Array, records: number): Int32Array => {
  const known = new Map<number, number>()
  return counts.map((count, id) => {
    if (id === 0) return 0
    const weight = known.get(count) ?? termWeight(records, count)
    known.set(count, weight)
    return weight
  })
}

function valuesOf(table: FeatureTable, name: string): readonly string[] {
  const feature: TextFeature | ListFeature | { type: 'number' } | undefined = table.features.get(name)
  return feature === undefined || feature.type === 'number' ? [] : feature.values
}
