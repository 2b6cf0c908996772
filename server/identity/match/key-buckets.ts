/** Keys of one stretch of numbers: key `keys[e]` is made by rule `rules[e]` of row `rows[e]`. */
export type KeyBucket = { keys: bigint[]; rules: number[]; rows: number[] }

const keysAtOnce = 20_000

/** Sorts keys roughly by size as they come, so that they can be written stretch after stretch: an index then grows from left to right. */
export class KeyBuckets {
  readonly #bits: bigint
  readonly #buckets: KeyBucket[]

  /** `expected` keys or so are to come. */
  constructor(expected: number) {
    const bits = Math.max(0, Math.ceil(Math.log2(Math.max(1, expected) / keysAtOnce)))
    this.#bits = BigInt(64 - bits)
    this.#buckets = Array.from({ length: 2 ** bits }, () => ({ keys: [], rules: [], rows: [] }))
  }

  add(key: bigint, rule: number, row: number): void {
    const bucket = this.#buckets[Number(key >> this.#bits) + this.#buckets.length / 2] ?? this.#buckets[0]
    bucket?.keys.push(key)
    bucket?.rules.push(rule)
    bucket?.rows.push(row)
  }

  /** All buckets, the smallest keys first. */
  all(): readonly KeyBucket[] {
    return this.#buckets
  }
}
