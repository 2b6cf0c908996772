import type { MustPart } from './part-component'

/** What keeps rows apart whatever their likeness. */
export type CannotLink = {
  /** Pairs that a person called different. */
  pairs?: readonly (readonly [number, number])[]
  /** Values of which a customer has one: for each kind a number for each row, 0 where it has none. */
  exclusive?: readonly Int32Array[]
  /** Sources that hold a customer once: a number for each row, 0 where the source may repeat itself. */
  once?: Int32Array
}

/** For groups of places in a component, whose rows are `rows`: whether anything in `cannotLink` keeps them apart. */
export function mustPart(rows: Int32Array, cannotLink: CannotLink, apart: ReadonlySet<number>, all: number): MustPart {
  const { exclusive = [], once } = cannotLink
  const rowOf = (place: number) => rows[place] ?? 0
  return (a, b) => {
    for (const values of exclusive) {
      const [x, y] = [valueAmong(values, a), valueAmong(values, b)]
      if (x !== 0 && y !== 0 && x !== y) return true
    }
    if (once && meets(once, a, b)) return true
    if (apart.size === 0) return false
    return a.some((x) => b.some((y) => apart.has(pairKey(rowOf(x), rowOf(y), all))))
  }

  function valueAmong(values: Int32Array, places: readonly number[]): number {
    for (const place of places) if (values[rowOf(place)]) return values[rowOf(place)] ?? 0
    return 0
  }

  function meets(sources: Int32Array, a: readonly number[], b: readonly number[]): boolean {
    const seen = new Set(a.map((place) => sources[rowOf(place)] ?? 0).filter((source) => source !== 0))
    return b.some((place) => seen.has(sources[rowOf(place)] ?? 0))
  }
}

/** One number for two rows, whichever comes first. `rows` is how many there are; safe up to 90 million. */
export const pairKey = (a: number, b: number, rows: number): number => (a < b ? a * rows + b : b * rows + a)
