import type { FeatureTable, ListFeature, NumberFeature, TextFeature } from '@/model/identity/match/table'

/** Texts in shared memory, one after the other: text `i` ends at `ends[i]`. One byte a letter where all letters allow it. */
type PackedTexts = { bytes: Uint8Array; ends: Int32Array; encoding: 'latin1' | 'utf16le' }

type Packed =
  | { type: 'text'; texts: PackedTexts; ids: Int32Array }
  | { type: 'list'; texts: PackedTexts; starts: Int32Array; ids: Int32Array }
  | NumberFeature

/** A table as it travels to a worker thread: the arrays are shared, not copied. */
export type PackedTable = { rows: number; features: [string, Packed][] }

/** Makes a table ready to travel. Its arrays must lie in shared memory, or they are copied. */
export function packTable({ rows, features }: FeatureTable): PackedTable {
  const packed = [...features].map(([name, feature]): [string, Packed] => {
    if (feature.type === 'number') return [name, feature]
    const texts = packTexts(feature.values)
    if (feature.type === 'text') return [name, { type: 'text', texts, ids: feature.ids }]
    return [name, { type: 'list', texts, starts: feature.starts, ids: feature.ids }]
  })
  return { rows, features: packed }
}

/** The table at the other end. Texts are unpacked when a feature is first asked for them. */
export function unpackTable({ rows, features }: PackedTable): FeatureTable {
  return { rows, features: new Map(features.map(([name, feature]) => [name, unpackFeature(feature)])) }
}

function unpackFeature(feature: Packed): TextFeature | ListFeature | NumberFeature {
  if (feature.type === 'number') return feature
  const { texts } = feature
  let known: readonly string[] | null = null
  const values = (): readonly string[] => {
    known ??= unpackTexts(texts)
    return known
  }
  if (feature.type === 'text')
    return {
      type: 'text',
      ids: feature.ids,
      get values() {
        return values()
      },
    }
  return {
    type: 'list',
    ids: feature.ids,
    starts: feature.starts,
    get values() {
      return values()
    },
  }
}

function packTexts(values: readonly string[]): PackedTexts {
  const all = values.join('')
  const encoding = isLatin(all) ? 'latin1' : 'utf16le'
  const room = new SharedArrayBuffer(all.length * (encoding === 'latin1' ? 1 : 2))
  Buffer.from(room).write(all, encoding)
  const ends = new Int32Array(new SharedArrayBuffer(values.length * 4))
  let end = 0
  values.forEach((value, at) => {
    end += value.length
    ends[at] = end
  })
  return { bytes: new Uint8Array(room), ends, encoding }
}

function unpackTexts({ bytes, ends, encoding }: PackedTexts): readonly string[] {
  const all = Buffer.from(bytes.buffer).toString(encoding)
  const values: string[] = []
  let from = 0
  for (const end of ends) {
    values.push(all.slice(from, end))
    from = end
  }
  return values
}

const isLatin = (text: string) => !/[\u0100-\uffff]/.test(text)
