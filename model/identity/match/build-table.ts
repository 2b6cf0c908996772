import { interner } from './interner'
import type { Features } from './feature'
import type { MatchPlan } from './plan'
import type { FeatureTable, ListFeature, NumberFeature, TextFeature } from './table'

/** Puts records into columns, each distinct value once, numbered in the order in which they come. */
export function buildTable(plan: MatchPlan, records: readonly Features[]): FeatureTable {
  const features = new Map<string, TextFeature | NumberFeature | ListFeature>()
  for (const [name, type] of Object.entries(plan.features)) {
    if (type === 'text') features.set(name, textColumn(records, name))
    else if (type === 'number') features.set(name, numberColumn(records, name))
    else features.set(name, listColumn(records, name))
  }
  return { rows: records.length, features }
}

function textColumn(records: readonly Features[], name: string): TextFeature {
  const { values, idOf } = interner()
  const ids = Int32Array.from(records, (record) => {
    const value = record[name]
    return typeof value === 'string' && value !== '' ? idOf(value) : 0
  })
  return { type: 'text', values, ids }
}

function numberColumn(records: readonly Features[], name: string): NumberFeature {
  const known = new Uint8Array(records.length)
  const numbers = new Int32Array(records.length)
  records.forEach((record, row) => {
    const value = record[name]
    if (typeof value !== 'number') return
    known[row] = 1
    numbers[row] = value
  })
  return { type: 'number', known, numbers }
}

function listColumn(records: readonly Features[], name: string): ListFeature {
  const { values, idOf } = interner()
  const starts = new Int32Array(records.length + 1)
  const ids: number[] = []
  records.forEach((record, row) => {
    const value = record[name]
    if (Array.isArray(value)) {
      const own = new Set<number>(value.map((one: string) => idOf(one)))
      for (const id of [...own].sort((a, b) => a - b)) ids.push(id)
    }
    starts[row + 1] = ids.length
  })
  return { type: 'list', values, starts, ids: Int32Array.from(ids) }
}
