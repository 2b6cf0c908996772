import type { FeatureTable } from '../table'
import type { TermTable } from '../term'
import type { KeyPart } from './block-rule'
import { Growing } from './growing'
import { type Hash, hashText } from './hash'
import { partHashes } from './part-words'
import { shapeValue } from './shape-value'

/** The hashes that a part takes of every row: row `i` has those at `starts[i]` up to `starts[i + 1]`. */
export type PartColumn = { starts: Int32Array; hi: Int32Array; lo: Int32Array }

/** What `partHashes` gives, for all rows of a table at once. Each distinct value is hashed once. */
export function partColumn(part: KeyPart, table: FeatureTable, terms: TermTable): PartColumn {
  const feature = table.features.get(part.feature)
  const starts = new Int32Array(table.rows + 1)
  if (feature === undefined || feature.type === 'number')
    return { starts, hi: new Int32Array(0), lo: new Int32Array(0) }
  const values = hashValues(feature.values, part)
  if (feature.type === 'text') return textColumn(feature.ids, values, starts)
  const counts = terms.features.get(part.feature)?.counts
  const [hi, lo] = [new Growing(feature.ids.length), new Growing(feature.ids.length)]
  const isPlain = part.as !== 'rarest' && part.as !== 'pair'
  for (let row = 0; row < table.rows; row++) {
    const from: number = feature.starts[row] ?? 0
    const to: number = feature.starts[row + 1] ?? 0
    if (to === from + 1 && isPlain) {
      const id = feature.ids[from] ?? 0
      if (values.lo[id] !== 0) add({ hi: values.hi[id] ?? 0, lo: values.lo[id] ?? 0 })
    } else if (to > from) {
      const words = []
      for (let at = from; at < to; at++) {
        const id = feature.ids[at] ?? 0
        if (values.lo[id] !== 0)
          words.push({ hi: values.hi[id] ?? 0, lo: values.lo[id] ?? 0, count: Math.max(1, counts?.[id] ?? 1) })
      }
      for (const hash of partHashes(words, part.as)) add(hash)
    }
    starts[row + 1] = hi.length
  }
  return { starts, hi: hi.taken(), lo: lo.taken() }

  function add(hash: Hash): void {
    hi.push(hash.hi)
    lo.push(hash.lo)
  }
}

function textColumn(ids: Int32Array, values: { hi: Int32Array; lo: Int32Array }, starts: Int32Array): PartColumn {
  const [hi, lo] = [new Int32Array(ids.length), new Int32Array(ids.length)]
  let length = 0
  for (let row = 0; row < ids.length; row++) {
    const id = ids[row] ?? 0
    const low = values.lo[id] ?? 0
    if (low !== 0) {
      hi[length] = values.hi[id] ?? 0
      lo[length++] = low
    }
    starts[row + 1] = length
  }
  return { starts, hi, lo }
}

function hashValues(values: readonly string[], part: KeyPart): { hi: Int32Array; lo: Int32Array } {
  const [hi, lo] = [new Int32Array(values.length), new Int32Array(values.length)]
  for (let id = 1; id < values.length; id++) {
    const shaped = shapeValue(values[id] ?? '', part.as)
    if (shaped === '') continue
    const hash = hashText(shaped)
    hi[id] = hash.hi
    lo[id] = hash.lo
  }
  return { hi, lo }
}
