import { codePoints, editDistance, longestCompared } from './edit-distance'
import { trigramSimilarity } from './trigrams'
import { LetterSketches, TrigramSketches } from './sketch'

/** Fuzzy tests between values of one feature, by value id. */
export type ValueTests = {
  /** Whether at most `edits` letters differ, both values at least `from` letters long. */
  near: (x: number, y: number, edits: number, from: number) => boolean
  alike: (x: number, y: number, least: number) => boolean
  starts: (x: number, y: number) => boolean
}

/** Whether something holds between two rows of a table. */
export type RowTest = (i: number, j: number) => boolean

/** What the comparisons of one table share: fuzzy tests by feature, and sums of words. */
export type Likeness = {
  values: Map<string, ValueTests>
  words: Map<string, { sums: Int32Array; common: (i: number, j: number) => number }>
}

const slots = 2 ** 16

/** The fuzzy tests of one feature. What two values are to each other is computed once and kept until its place is needed. */
export function likenessOf(known: Likeness, name: string, values: readonly string[]): ValueTests {
  const found = known.values.get(name)
  if (found) return found
  const made = valueTests(values)
  known.values.set(name, made)
  return made
}

function valueTests(values: readonly string[]): ValueTests {
  const letters = new LetterSketches(values)
  const trigrams = new TrigramSketches(values)
  const codes = lazily(values, codePoints)
  const distance = remembered((x, y) => editDistance(codes(x), codes(y), 3))
  const similarity = remembered((x, y) => trigramSimilarity(trigrams.of(x), trigrams.of(y)))
  return {
    near: (x, y, edits, from) => {
      const [p, q] = [letters.length(x), letters.length(y)]
      if (p < from || q < from || p > longestCompared || q > longestCompared) return false
      return x === y || (letters.mayBeNear(x, y, edits) && distance(x, y) <= edits)
    },
    alike: (x, y, least) => trigrams.mayBeAlike(x, y, least) && similarity(x, y) >= least,
    starts: (x, y) => {
      const [p, q] = [values[x] ?? '', values[y] ?? '']
      return p.startsWith(q) || q.startsWith(p)
    },
  }
}

function lazily<T>(values: readonly string[], make: (value: string) => T): (id: number) => T {
  const made: (T | undefined)[] = []
  return (id) => {
    const known = made[id]
    if (known !== undefined) return known
    const fresh = make(values[id] ?? '')
    made[id] = fresh
    return fresh
  }
}

/** A function of two value ids, whichever order, with a cache of fixed size: a place is overwritten by the next that needs it. */
function remembered(compute: (x: number, y: number) => number): (x: number, y: number) => number {
  const low = new Int32Array(slots)
  const high = new Int32Array(slots)
  const results = new Uint16Array(slots)
  return (x, y) => {
    const a = x < y ? x : y
    const b = x < y ? y : x
    const slot = (Math.imul(a, 0x9e3779b1) ^ Math.imul(b, 0x85ebca6b)) >>> 16
    if (low[slot] === a && high[slot] === b) return results[slot] ?? 0
    const result = compute(a, b)
    low[slot] = a
    high[slot] = b
    results[slot] = result
    return result
  }
}
